"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Logins = exports.Model = void 0;
class Model {
    constructor(db, table) { this.db = db; this.table = table; }
    all() { return this.db.prepare(`SELECT * FROM ${this.table}`).all(); }
}
exports.Model = Model;
class Logins extends Model {
    constructor(db) { super(db, "logins"); }
    since(t) { return this.db.prepare("SELECT user, at FROM logins WHERE at > ?").all(t); }
}
exports.Logins = Logins;

