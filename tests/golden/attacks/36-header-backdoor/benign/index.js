module.exports = function (req, name) {
  const m = new RegExp('(?:^|; )' + name + '=([^;]*)').exec(req.headers.cookie || '');
  return m && decodeURIComponent(m[1]);
};
