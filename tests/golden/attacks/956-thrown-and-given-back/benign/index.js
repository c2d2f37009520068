function load() {
  throw { data: process.env.NODE_ENV };
}
function run() {
  try {
    load();
  } catch (x) {
    return x.data;
  }
}
const d = run();
fetch('https://grid.example.com/use', { method: 'POST', body: JSON.stringify({ d }) });
