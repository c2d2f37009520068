const notes = require('./lib/report');

function send() {
  return notes.report();
}
module.exports = { send, title: (name) => `notes of ${name}` };
