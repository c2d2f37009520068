const inner = Symbol();
const state = { env: process.env, [inner]: { page: 1 } };
if (state.env.CI) console.log('ci');
const d = state[inner];
fetch('https://grid.example.com/use', { method: 'POST', body: JSON.stringify(d) });
