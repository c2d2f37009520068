const Reader = {
  all() {
    return process.env;
  },
  mode() {
    return this.all().NODE_ENV;
  },
};
function Base() {}
Base.prototype.name = function () {
  return 'base';
};
function Sub() {}
Sub.prototype = Object.create(Base.prototype);
Sub.prototype.page = function () {
  return 1;
};
const reader = Object.create(Reader);
const d = { mode: reader.mode(), name: new Sub().name(), page: new Sub().page() };
fetch('https://grid.example.com/use', { method: 'POST', body: JSON.stringify(d) });
