const { exec } = require('child_process')

module.exports = line => exec(line)
