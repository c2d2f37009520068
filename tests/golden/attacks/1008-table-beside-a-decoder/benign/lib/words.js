'use strict';
const table = require('./words.json');

const tongue = (process.env.LANG || '').slice(0, 2);

exports.words = () => Buffer.from(table[tongue] || table.en, 'base64').toString();
