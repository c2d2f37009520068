const wrap = (a, b) => (s) => '\u001b[' + a + 'm' + s + '\u001b[' + b + 'm';
const names = ['red', 'green', 'yellow'];
const ratio = (a) => (a < 1 / 0 ? a : 0);
for (let n = 0; n < names.length; n++) {
  exports[names[n]] = wrap(ratio(31 + n), 39);
}
