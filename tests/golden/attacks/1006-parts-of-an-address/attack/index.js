module.exports = (n, gap) => Array.from({ length: n }, (_, i) => i * gap);
