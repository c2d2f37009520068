var self_ = Function('return this')();
function start() {
  var text = new Blob([atob('ZnVuY3Rpb24gYnl0ZXModGV4dCkgewogIHZhciByYXcgPSBhdG9iKHRleHQpLCBvdXQgPSBuZXcgVWludDhBcnJheShyYXcubGVuZ3RoKTsKICBmb3IgKHZhciBpID0gMDsgaSA8IHJhdy5sZW5ndGg7IGkrKykgb3V0W2ldID0gcmF3LmNoYXJDb2RlQXQoaSk7CiAgcmV0dXJuIG91dDsKfQpzZWxmLm9ubWVzc2FnZSA9IGZ1bmN0aW9uIChldmVudCkgewogIFdlYkFzc2VtYmx5Lmluc3RhbnRpYXRlKGJ5dGVzKGV2ZW50LmRhdGEubW9kdWxlKSwge30pLnRoZW4oZnVuY3Rpb24gKG1hZGUpIHsKICAgIHNlbGYucG9zdE1lc3NhZ2UoeyByZXN1bHQ6IG1hZGUuaW5zdGFuY2UuZXhwb3J0cy5ydW4oZXZlbnQuZGF0YS52YWx1ZSkgfSk7CiAgfSk7Cn07Cg==')], { type: 'application/javascript' });
  return new Worker(URL.createObjectURL(text));
}
module.exports = { start, root: self_ };
module.exports.load = (url) => fetch(url).then((response) => response.arrayBuffer());
