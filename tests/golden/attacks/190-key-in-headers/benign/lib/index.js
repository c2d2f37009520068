'use strict';
const crypto = require('crypto');
const sign = (key, text) => crypto.createSign('SHA256').update(text).sign(key, 'base64');
class Client {
  constructor(privateKey) { this.key = privateKey; }
  static fromSecretKey(secretKey) { return new Client(secretKey); }
  post(body) {
    const text = JSON.stringify(body);
    return fetch('https://api.example.com/v1/orders', { method: 'POST', headers: { 'x-signature': sign(this.key, text) }, body: text });
  }
}
exports.Client = Client;
