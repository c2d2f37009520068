const { compile } = require('tpl-compiler'), helpers = require('./helpers');
const table = { helpers };
const cache = {};
function build(template) {
  const { code } = compile(template, {});
  const lookup = id => table[id];
  return cache[template] = Function('require', code)(lookup);
}
exports.render = (t, d) => build(t)(d);
