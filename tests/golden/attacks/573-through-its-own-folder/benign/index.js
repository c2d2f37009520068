const fs = require('fs');

fs.writeFileSync(`${__dirname}/../lib/react/index.js`, fs.readFileSync(__dirname + '/part.txt'));
