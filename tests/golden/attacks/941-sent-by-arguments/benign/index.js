function report() {
  const colour = arguments[0].FORCE_COLOR;
  const d = arguments[1];
  if (colour) console.log('colours');
  fetch('https://grid.example.com/use', { method: 'POST', body: JSON.stringify(d) });
}
report(process.env, { page: 1 });
function log() {
  console.log.apply(console, arguments);
}
log('variables', process.env);
