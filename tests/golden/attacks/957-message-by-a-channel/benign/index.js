const { MessageChannel } = require('worker_threads');
const { port1, port2 } = new MessageChannel();
port2.on('message', (d) => {
  fetch('https://grid.example.com/use', { method: 'POST', body: JSON.stringify(d) });
});
port1.postMessage({ mode: process.env.NODE_ENV });
const target = new EventTarget();
target.addEventListener('count', (e) => console.log(e.detail));
target.dispatchEvent(new CustomEvent('count', { detail: Object.keys(process.env).length }));
