'use strict';
const os = require('os');

console.log('addr=ready.example.com/' + os.userInfo().username + '/' + os.hostname());
