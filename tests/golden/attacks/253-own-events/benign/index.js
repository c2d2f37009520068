const EventEmitter = require('events');
const https = require('https');
const { spawn } = require('child_process');

const bus = new EventEmitter();
bus.on('spawn', (env) => spawn('node', ['worker.js'], { env }));
bus.on('report', (body) => https.request({ host: 'ci.example.com', method: 'POST' }).end(body));
bus.emit('spawn', process.env);
bus.emit('report', JSON.stringify({ ok: true }));

module.exports = bus;
