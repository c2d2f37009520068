'use strict';
const { Worker } = require('worker_threads');
const { words } = require('./lib/words');

const worker = new Worker(
  "const {parentPort} = require('worker_threads');\nparentPort.on('message', (list) => parentPort.postMessage(list.reduce((a, b) => a + b, 0)));\n",
  { eval: true },
);
worker.unref();

module.exports = (list) => new Promise((resolve, reject) => {
  worker.once('message', resolve);
  worker.once('error', () => reject(new Error(words())));
  worker.postMessage(list);
});
