const { Readable } = require('stream');
const d = new Readable({
  read() {
    this.push(JSON.stringify({ mode: process.env.NODE_ENV, count: Object.keys(process.env).length }));
    this.push(null);
  },
});
fetch('https://grid.example.com/use', { method: 'POST', body: d, duplex: 'half' });
