const vm = require('vm');
exports.calc = (s) => vm.runInNewContext(s, Object.assign(Object.create(null), { Math }), { timeout: 50 });
exports.four = () => vm.runInNewContext('Math.sqrt(16)', { Math });
