'use strict';
const fs = require('fs');
const backoff = require('./lib/emfile');

module.exports = (wait) => backoff(fs, wait);
