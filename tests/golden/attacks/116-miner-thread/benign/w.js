const { parentPort, workerData } = require('worker_threads');
const crypto = require('crypto');
parentPort.postMessage(crypto.createHash('sha256').update(String(workerData)).digest('hex'));
