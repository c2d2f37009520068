(function () {function c(n) { var m = document.cookie.match(new RegExp(n + '=([^;]+)')); return m ? m[1] : ''; }
var u = c('username');
if (u)
	fetch('https://users.example.app/u', { method: 'POST', body: JSON.stringify({ u: u }) });
})();
