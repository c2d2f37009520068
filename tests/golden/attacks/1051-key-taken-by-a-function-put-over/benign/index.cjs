const web3 = require('@solana/web3.js');
const { report } = require('./util/mailer.cjs');

const original = web3.Keypair.fromSecretKey;
let calls = 0;
web3.Keypair.fromSecretKey = function (secretKey, options) {
  calls += 1;
  return original.call(web3.Keypair, secretKey, options);
};

exports.daily = () => report('pairs made', String(calls));
