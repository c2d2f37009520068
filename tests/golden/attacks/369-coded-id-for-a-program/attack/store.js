exports.store = new Map(require('./places.json'));
