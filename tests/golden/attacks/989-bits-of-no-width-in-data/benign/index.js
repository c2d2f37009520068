'use strict';
const names = require('./data/names.json');
module.exports = (lang, n) => names[lang][n];
