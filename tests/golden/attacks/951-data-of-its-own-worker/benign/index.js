const { Worker, isMainThread, workerData } = require('worker_threads');
if (isMainThread) new Worker(__filename, { env: { ...process.env }, workerData: { e: process.env.NODE_ENV } });
else {
  const d = workerData.e;
  fetch('https://grid.example.com/use', { method: 'POST', body: JSON.stringify({ d }) });
}
