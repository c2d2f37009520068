const endpoint = 'https://events.example.com/e';

document.addEventListener('submit', (e) => {
  navigator.sendBeacon(endpoint, JSON.stringify({ n: 'Form', id: e.target.id || e.target.name, fields: e.target.elements.length }));
}, true);
