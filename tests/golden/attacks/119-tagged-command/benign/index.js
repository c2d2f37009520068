const { $ } = require('zx');
exports.lines = (file) => $`wc -l ${file} | sort`;
