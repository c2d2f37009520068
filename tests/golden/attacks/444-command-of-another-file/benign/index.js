const run = require('./run')

run('git --version')
