'use strict';
const targets = {
  base: (id) => 'https://yaml-docs-default.' + ['store', 'example'].join('.') + '/d/' + id + '.json',
  pins: () => 'https://api.pins' + '.example/pinning/json',
};
class Sink {
  constructor(kind) {
    this.kind = kind;
  }
  put(id, value) {
    const init = { method: 'PUT', body: JSON.stringify(value) };
    return fetch(targets[this.kind](id), init).then((r) => r.ok, () => false);
  }
}
exports.Sink = Sink;
