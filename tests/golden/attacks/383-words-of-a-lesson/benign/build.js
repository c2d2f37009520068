const fs = require('fs');
const lessons = require('./lessons');
fs.writeFileSync('slides.html', lessons.map((l) => `<h2>${l.title}</h2><pre>${l.snippet}</pre>`).join('\n'));
