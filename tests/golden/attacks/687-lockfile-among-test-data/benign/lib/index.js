exports.read = (text) => JSON.parse(text).packages;
