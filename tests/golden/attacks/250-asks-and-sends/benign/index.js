var wrap = function (m) { return m && m.__esModule ? m : { default: m }; };
var fs = wrap(require('fs'));
console.log(fs.default.existsSync('dist') ? 'built' : 'run npm run build');
