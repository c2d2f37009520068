module.exports = source => new Function('require', source)(require)
