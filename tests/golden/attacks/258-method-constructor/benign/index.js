exports.kind = (x) => ([].map.constructor === x.constructor ? 'function' : x.constructor.name);
exports.again = (x) => new x.constructor(x);
