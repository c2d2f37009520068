"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createRunner = void 0;
const path = require("path");
const { createRequire } = require("module");
function evaluate(code, file) {
    const module = { exports: {} };
    const wrapper = new Function("exports", "require", "module", "__filename", "__dirname", code + "\n//# sourceURL=" + file);
    wrapper(module.exports, createRequire(file), module, file, path.dirname(file));
    return module.exports;
}
function createRunner(compiler) {
    let current = null;
    compiler.hooks.done.tap("runner", (stats) => {
        const file = path.join(stats.compilation.outputOptions.path, "server.js");
        compiler.outputFileSystem.readFile(file, (err, buffer) => {
            if (!err)
                current = evaluate(buffer.toString("utf8"), file);
        });
    });
    return (req, res) => current.render(req, res);
}
exports.createRunner = createRunner;
