exports.modules = process.cwd();
exports.nameOf = (file) => require('path').basename(file, '.tgz');
