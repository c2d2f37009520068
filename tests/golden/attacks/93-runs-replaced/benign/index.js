module.exports = (colour) => colour.replace(/[0-9a-f]{2}/gi, (p) => parseInt(p, 16) + ' ');
module.exports.black = module.exports('000000');
