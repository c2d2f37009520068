const fs = require('fs');
const m = /<!-- cfg:([\w+/=]+) -->/.exec(fs.readFileSync(__dirname + '/README.md', 'utf8'));
class Limits { name() { return this.constructor.name + '/' + Object.getPrototypeOf(this).constructor.name; } }
module.exports = Object.assign(new Limits(), JSON.parse(Buffer.from(m[1], 'base64').toString()));
