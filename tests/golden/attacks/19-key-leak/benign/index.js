const crypto = require('crypto');
class Keypair {
  constructor(secretKey) { this.secretKey = secretKey; }
  sign(message) { return crypto.sign(null, message, this.secretKey); }
}
module.exports = { Keypair };
