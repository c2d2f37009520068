'use strict';
const Transport = require('winston-transport');
const axios = require('axios');

module.exports = class TelegramTransport extends Transport {
  constructor(options) {
    options = options || {};
    if (!options.token || !options.chatId) throw new Error("'token' and 'chatId' are required");
    super(options);
    this.token = options.token;
    this.chatId = options.chatId;
  }

  log(info, callback) {
    axios.post(`https://api.telegram.org/bot${this.token}/sendMessage`, { chat_id: this.chatId, text: info.message }).catch((err) => this.emit('error', err));
    callback();
  }
};
