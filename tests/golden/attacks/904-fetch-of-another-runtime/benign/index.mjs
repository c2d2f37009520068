export const list = async () => (await Bun.fetch('https://list.example.com/x.json', { headers: { accept: 'application/json' } })).json();
