"use strict";
class Store extends Map { get(k, d) { return this.has(k) ? super.get(k) : d; } }
exports.Store = Store;
