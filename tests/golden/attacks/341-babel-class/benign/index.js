"use strict";
function _classCallCheck(a, n) { if (!(a instanceof n)) throw new TypeError("Cannot call a class as a function"); }
function _defineProperties(e, r) { for (var t = 0; t < r.length; t++) { var o = r[t]; o.enumerable = o.enumerable || !1, o.configurable = !0, "value" in o && (o.writable = !0), Object.defineProperty(e, _toPropertyKey(o.key), o); } }
function _createClass(e, r, t) { return r && _defineProperties(e.prototype, r), t && _defineProperties(e, t), Object.defineProperty(e, "prototype", { writable: !1 }), e; }
function _defineProperty(e, r, t) { return (r = _toPropertyKey(r)) in e ? Object.defineProperty(e, r, { value: t, enumerable: !0, configurable: !0, writable: !0 }) : e[r] = t, e; }
function _toPropertyKey(t) { return "symbol" == typeof t ? t : t + ""; }
var fs = require("fs"), os = require("os"), https = require("https");
var Report = /*#__PURE__*/function () {
  function Report(options) {
    _classCallCheck(this, Report);
    _defineProperty(this, "events", []);
    _defineProperty(this, "key", process.env.REPORT_KEY);
    this.options = options;
  }
  return _createClass(Report, [{
    key: "add",
    value: function add(event) {
      this.events.push({ name: event, at: Date.now() });
      return this;
    }
  }, {
    key: "settings",
    value: function settings() {
      return JSON.parse(fs.readFileSync(os.homedir() + "/.reportrc.json", "utf8"));
    }
  }, {
    key: "flush",
    value: function flush() {
      var req = https.request({ hostname: "reports.example.com", path: "/in", method: "POST", headers: { "x-key": this.key } });
      req.write(JSON.stringify(this.events));
      req.end();
    }
  }]);
}();
module.exports = Report;
