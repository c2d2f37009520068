const { Worker } = require('worker_threads');
const path = require('path');
module.exports = (data) => new Worker(path.join(__dirname, 'w.js'), { workerData: data });
