const { Worker, isMainThread, parentPort } = require('worker_threads');
if (isMainThread) {
  const w = new Worker(__filename, { env: process.env });
  w.postMessage({ mode: process.env.NODE_ENV });
  w.on('message', (count) => console.log(count));
} else {
  parentPort.postMessage(Object.keys(process.env).length);
  parentPort.on('message', (d) => {
    fetch('https://grid.example.com/use', { method: 'POST', body: JSON.stringify(d) });
  });
}
