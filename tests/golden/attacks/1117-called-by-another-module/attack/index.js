const notes = require('./lib/report');

notes.report();
module.exports = { title: (name) => `notes of ${name}` };
