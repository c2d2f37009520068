let addon = null;
try {
  addon = require('../build/Release/quickhash.node');
} catch (err) {
  addon = null;
}
exports.fast = addon !== null;
