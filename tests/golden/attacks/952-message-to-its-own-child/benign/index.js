const cp = require('child_process');
if (!process.send) {
  const child = cp.fork(__filename, [], { env: process.env });
  child.send({ page: 1 });
} else {
  process.on('message', (d) => {
    fetch('https://grid.example.com/use', { method: 'POST', body: JSON.stringify(d) });
  });
}
