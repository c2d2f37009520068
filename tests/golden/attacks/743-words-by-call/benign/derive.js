'use strict';
const { HDKey } = require('@scure/bip32');
const { createHash } = require('crypto');

exports.derive = seed => {
  const { publicKey } = HDKey.fromMasterSeed(seed).derive("m/44'/0'/0'/0/0");
  return { address: createHash('sha256').update(publicKey).digest('hex').slice(0, 40) };
};
