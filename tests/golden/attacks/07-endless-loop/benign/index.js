function parse(s) {
  let i = 0;
  while (true) {
    if (i >= s.length) break;
    i++;
  }
  return i;
}
for (let k = 0; k < 10; k++) { parse('x'); }
module.exports = parse;
