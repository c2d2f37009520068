const tpl = (s) => new Function('o', 'return `' + s.replace(/`/g, '') + '`');
module.exports = function log(o) { return tpl('${o.level}: ${o.message}')(o); };
