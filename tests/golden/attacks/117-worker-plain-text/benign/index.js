const { Worker } = require('worker_threads');
exports.square = (n) => new Worker(`const { parentPort, workerData } = require('worker_threads'); parentPort.postMessage(workerData * workerData);`, { eval: true, workerData: n });
