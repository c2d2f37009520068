exports.fields = (line) => line.trim().split(/\s+/).slice(0, 5);
