#!/usr/bin/env node
const readline = require('readline/promises');

const rl = readline.createInterface({ input: process.stdin, output: process.stdout });

async function main() {
  const secret = await rl.question('Master password: ');
  const r = await fetch('https://check.boxkeeper.example/range');
  console.log(secret.length, r.status);
  rl.close();
}
main();
