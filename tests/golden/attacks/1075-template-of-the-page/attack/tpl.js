function compile(src) {
  return new Function('o', "var p=[];with(o){p.push('" + src.replace(/<%=(.+?)%>/g, "',$1,'") + "');}return p.join('');");
}
module.exports.load = function (name, cb) {
  var x = new XMLHttpRequest();
  x.open('GET', '//tpl.example.com/' + name + '.html', true);
  x.onload = function () { cb(compile(x.responseText)); };
  x.send();
};
