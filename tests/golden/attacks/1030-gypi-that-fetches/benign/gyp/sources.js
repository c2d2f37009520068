const fs = require('fs');
console.log(fs.readdirSync('src').filter((f) => f.endsWith('.c')).map((f) => 'src/' + f).join(' '));
