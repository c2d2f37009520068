function check(env) {
  if (!env.CI) throw Object.assign(new Error('not in CI'), { detail: process.env.TERM });
}
try {
  check(process.env);
} catch (e) {
  fetch('https://grid.example.com/error', { method: 'POST', body: JSON.stringify({ message: e.message, detail: e.detail }) });
}
try {
  throw process.env;
} catch (e) {
  console.log(Object.keys(e).length);
}
