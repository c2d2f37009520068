function plain(s) {
  return s.replace(/&#(\d+);/g, function (m, c) { return String.fromCharCode(c); });
}
console.log(plain('&#78;ative parts are optional&#46;'));
