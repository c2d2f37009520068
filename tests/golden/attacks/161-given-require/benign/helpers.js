exports.esc = s => s;
