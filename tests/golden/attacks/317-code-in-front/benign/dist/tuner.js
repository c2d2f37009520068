exports.tune = (n) => n * 2;
