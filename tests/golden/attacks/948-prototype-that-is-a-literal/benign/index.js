function Report() {
  this.env = process.env;
  this.data = { page: 1 };
}
Report.prototype = {
  constructor: Report,
  quiet: function () {
    return !!this.env.CI;
  },
  send: function () {
    const d = this.data;
    if (!this.quiet()) fetch('https://grid.example.com/use', { method: 'POST', body: JSON.stringify(d) });
  },
};
new Report().send();
