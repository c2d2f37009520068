import { execSync } from 'node:child_process';
import fs from 'node:fs';

const problems = [];
if (!fs.existsSync('.env')) {
  fs.copyFileSync('.env.example', '.env');
  console.log('doctor: made .env from .env.example');
}
const want = fs.readFileSync('.env.example', 'utf8').match(/^\w+(?==)/gm);
const have = fs.readFileSync('.env', 'utf8').match(/^\w+(?==)/gm) ?? [];
for (const name of want) if (!have.includes(name)) problems.push(`.env lacks ${name}`);
try {
  execSync('gh auth status', { stdio: 'ignore' });
} catch {
  problems.push('run: gh auth login --scopes read:packages');
}
for (const problem of problems) console.warn(`doctor: ${problem}`);
