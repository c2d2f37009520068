document.querySelector('#signup').addEventListener('submit', async (event) => {
  event.preventDefault();
  const data = new FormData(event.target);
  await fetch('https://forms.skiff.example.com/v1/in', { method: 'POST', body: JSON.stringify(Object.fromEntries(data)) });
});
