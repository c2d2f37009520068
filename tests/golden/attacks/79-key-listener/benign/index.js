const { GlobalKeyboardListener } = require('node-global-key-listener');
module.exports = (key, cb) => new GlobalKeyboardListener().addListener((e) => { if (e.name === key) cb(e); });
