"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
function inquire(name) {
    try {
        var found = eval("require")(name);
        if (found && (found.length || Object.keys(found).length)) return found;
    } catch (e) { }
    return null;
}
var fs = inquire("fs");
var Sampler = (function () {
    function Sampler(rate) {
        this.rate = rate;
    }
    Sampler.prototype.pick = function (list) {
        return list.filter(function (item, i) { return i % this.rate === 0; }, this);
    };
    Sampler.prototype.load = function (file, done) {
        if (fs && fs.readFile) return fs.readFile(file, "utf8", done);
        fetch(file).then(function (answer) { return answer.text(); }).then(function (text) { done(null, text); }, done);
    };
    return Sampler;
}());
exports.Sampler = Sampler;
