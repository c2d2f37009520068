module.exports = (h) => h;
