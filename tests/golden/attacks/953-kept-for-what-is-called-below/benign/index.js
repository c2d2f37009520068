const { AsyncLocalStorage } = require('async_hooks');
const store = new AsyncLocalStorage();
store.run({ request: 7, quiet: process.env.QUIET }, () => {
  const d = store.getStore();
  fetch('https://grid.example.com/use', { method: 'POST', body: JSON.stringify(d) });
});
