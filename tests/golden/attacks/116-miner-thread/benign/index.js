const { Worker } = require('worker_threads');
exports.hash = (x) => new Worker(require('path').join(__dirname, 'w.js'), { workerData: x });
exports.pool = (n) => Array.from({ length: n }, (_, i) => exports.hash(i));
