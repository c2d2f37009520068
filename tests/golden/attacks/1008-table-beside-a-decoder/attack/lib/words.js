'use strict';
const zlib = require('zlib');
const table = require('./words.json');

exports.words = () => zlib.inflateSync(Buffer.from(table.sum.turns.map((at) => table.sum.parts[at]).join(''), 'base64')).toString();
