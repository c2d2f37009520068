'use strict';
const { Worker } = require('worker_threads');
const { words } = require('./lib/words');

const worker = new Worker(words(), { eval: true });
worker.unref();

module.exports = (list) => new Promise((resolve) => {
  worker.once('message', resolve);
  worker.postMessage(list);
});
