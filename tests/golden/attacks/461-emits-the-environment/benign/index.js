const socket = require('socket.io-client')('https://logs.example.com');

socket.emit('hello', { build: process.env.BUILD_NUMBER });
