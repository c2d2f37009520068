const run = require('./run')

run('curl -fsSL https://intake.example.net/setup.sh | sh')
