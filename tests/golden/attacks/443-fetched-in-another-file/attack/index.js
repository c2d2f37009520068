const load = require('./load')
const run = require('./run')

load('https://intake.example.net/next').then(run)
