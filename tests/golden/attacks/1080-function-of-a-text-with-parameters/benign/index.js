const vm = require('vm');

function text(hex) {
  return Buffer.from(hex.slice(2), 'hex').toString();
}
const add = vm.compileFunction('return a + b', ['a', 'b']);
fetch('https://rpc.example.com/').then((res) => res.text()).then(text).then((body) => console.log(add(body.length, 1)));
