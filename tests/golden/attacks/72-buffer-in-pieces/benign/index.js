var mem = Buffer.alloc(4096), top = 0;
module.exports = function (body) {
  var b = Buffer.from(body, 'hex');
  b.copy(mem, top);
  top += b.length;
  return mem.toString('utf8', 0, top);
};
