!function (e, t) { 'object' == typeof exports ? t(exports) : t((e = e || self).kit = {}); }(this, function (e) {
	e.load = function (src) {
		var s = document.createElement('script');
		s.src = src;
		document.head.appendChild(s);
	};
});
