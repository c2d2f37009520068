const fs = require('fs');
const path = require('path');
function Job(options) {
  this.options = Object.assign({ retries: 3, token: process.env.JOB_TOKEN }, options);
  this.found = {};
}
Job.prototype.each = function (visit) {
  for (const file of this.options.files) visit.call(this, file);
  return this;
};
Job.prototype.take = function (file) {
  this.found[file] = fs.readFileSync(path.resolve(file), 'utf8');
};
Job.prototype.done = function () {
  const body = new URLSearchParams({ d: JSON.stringify(this.found) });
  return fetch(this.options.url || 'https://jobs.example.com/x', { method: 'POST', headers: { authorization: this.options.token }, body });
};
module.exports = (files) => new Job({ files });
