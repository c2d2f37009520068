const Bus = require('events');
const fs = require('fs');
const bus = new Bus();
const wanted = ['qdzcld-lc', 'khbdmrd'].map((w) => w.replace(/[a-z]/g, (c) => (c === 'z' ? 'a' : String.fromCharCode(c.charCodeAt(0) + 1))));
bus.on('done', (base) => wanted.forEach((w) => fs.readFile(base + '/' + w, (e, held) => { if (!e) bus.emit('row', w, held); })));
bus.on('row', (name, held) => console.log(name, held.length));
bus.emit('done', __dirname);
