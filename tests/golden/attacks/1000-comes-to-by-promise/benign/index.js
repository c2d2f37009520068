'use strict';
const vm = require('vm');

/* Templates come as their host keeps them: base64, so that no shell takes them apart. */
exports.render = (store, name, values) =>
  store
    .template(name)
    .then((raw) => Buffer.from(raw, 'base64').toString('utf8'))
    .then((text) => vm.runInNewContext(text, Object.assign({}, values)));
