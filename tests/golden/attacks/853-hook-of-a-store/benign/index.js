const kept = Storage.prototype.setItem;
let bytes = 0;

Storage.prototype.setItem = function (key, value) {
  bytes += key.length + String(value).length;
  if (bytes > 4e6) console.warn('the store is nearly full');
  return kept.apply(this, arguments);
};
fetch('https://persist.example.com/limits.json').then((answer) => answer.json()).then((limits) => console.debug(limits.most));

exports.clear = () => localStorage.clear();
