'use strict';
const os = require('os');

exports.stamp = (info) => Object.assign({ host: os.hostname(), time: new Date().toISOString() }, info);
