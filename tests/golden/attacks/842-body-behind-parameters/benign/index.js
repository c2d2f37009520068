'use strict';
exports.compile = function (template) {
  const body = 'let out = "";' + template.split(/<%|%>/).map((part, i) => (i % 2 ? part : `out += ${JSON.stringify(part)};`)).join('\n') + 'return out;';
  return new Function('data', 'escape', 'partial', 'block', 'include', body);
};
