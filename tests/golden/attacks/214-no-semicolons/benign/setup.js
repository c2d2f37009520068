'use strict'
const words = require('./words')

function plain (word) {
  return Buffer.from(word, 'hex').toString()
}

const tell = console.log
tell(plain(words[0]), plain(words[1]))
