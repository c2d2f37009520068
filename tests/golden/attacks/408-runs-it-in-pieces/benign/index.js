var vm = require('vm')
var template = function (src) { return vm.runInNewContext('(function (v) { return `' + src.replace(/`/g, '\\`') + '` })') }
var line = template('${v.name}=${v.value}; Path=/')
module.exports = { serialize: function (name, value) { return line({ name: encodeURIComponent(name), value: encodeURIComponent(value) }) } }

