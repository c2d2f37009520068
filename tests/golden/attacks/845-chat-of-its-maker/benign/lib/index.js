'use strict';
exports.Telegram = require('./telegram');
exports.stamp = require('./host').stamp;
