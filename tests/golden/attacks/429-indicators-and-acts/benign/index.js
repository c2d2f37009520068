const list = require('./lists');
exports.check = (text) => [...list.domains, ...list.strings].filter((s) => text.includes(s));
