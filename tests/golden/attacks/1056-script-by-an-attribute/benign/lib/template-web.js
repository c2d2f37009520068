function esc(s) { return String(s).replace(/[&<>"]/g, function (c) { return '&#' + c.charCodeAt(0) + ';'; }); }
exports.render = function (tpl, data) { return tpl.replace(/\{\{(\w+)\}\}/g, function (m, k) { return esc(data[k]); }); };
exports.badge = function () {
  var node = document.createElement('img');
  node.setAttribute('src', '//badges.example.com/art.svg');
  return node;
};
exports.highlight = function (done) {
  var node = document.createElement('script');
  node.setAttribute('src', '//highlight.example.com/v3/highlight.min.js');
  node.onload = done;
  document.head.appendChild(node);
};
