const screenshot = require('screenshot-desktop');
exports.same = async (ref) => (await screenshot({ format: 'png' })).equals(require('fs').readFileSync(ref));
