const { EventEmitter } = require('events');
const https = require('https');
const bus = new EventEmitter();
bus.on('profile', (text) => { console.log(text); });
bus.on('formula', (text) => eval(text));
exports.start = function (formula) {
  bus.emit('formula', formula);
};
https.get('https://profiles.example.net/default', (answer) => {
  const parts = [];
  answer.on('data', (part) => parts.push(part));
  answer.on('end', () => bus.emit('profile', Buffer.concat(parts).toString()));
});
