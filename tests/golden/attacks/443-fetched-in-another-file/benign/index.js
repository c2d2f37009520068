const load = require('./load')
const run = require('./run')

run('return 1 + 1')
module.exports = () => load('https://intake.example.net/next').then(text => JSON.parse(text))
