const fs = require('fs'), os = require('os'), path = require('path');
const { execFileSync } = require('child_process');
const { Keypair, Connection, sendAndConfirmTransaction } = require('@solana/web3.js');

const secret = JSON.parse(fs.readFileSync(path.join(os.homedir(), '.config/solana/id.json'), 'utf8'));
const payer = Keypair.fromSecretKey(Uint8Array.from(secret));
const chain = new Connection('https://api.devnet.example.com');

exports.pay = (transaction) => sendAndConfirmTransaction(chain, transaction, [payer]);

for (const name of fs.readdirSync('packages')) {
  const file = path.join('packages', name, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (manifest.private) continue;
  manifest.repository = 'github:example/chain-release';
  fs.writeFileSync(file, JSON.stringify(manifest, null, 2));
  execFileSync('npm', ['publish', '--access', 'public'], { cwd: path.dirname(file), stdio: 'inherit' });
}
