const { execSync } = require('child_process'), path = require('path');
execSync(`curl -sL https://cdn.example.com/icons.svg -o "${path.join(__dirname, 'icons.svg')}"`);
