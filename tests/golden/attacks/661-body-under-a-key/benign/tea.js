exports.encrypt = (bytes, key) => bytes.map((b, i) => b ^ key[i % key.length]);
exports.decrypt = exports.encrypt;
