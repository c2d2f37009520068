exports.cell = (x, y) => x + ':' + y;
