const { Worker } = require('worker_threads');
new Worker(require('path').join(__dirname, 'w.js'));
module.exports = {};
