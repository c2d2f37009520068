'use strict';
const { createHash } = require('crypto');

exports.sum = text => createHash('sha512').update(text).digest('hex');
