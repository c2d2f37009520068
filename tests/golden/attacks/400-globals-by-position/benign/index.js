(function (root, page) {
	var wanted;
	root.lazyPlayer = function (el) {
		if (!wanted) {
			var tag = page.createElement('script');
			tag.async = true;
			tag.src = 'https://player.example.com/iframe_api.js';
			page.head.appendChild(tag);
			wanted = tag;
		}
		el.dataset.name = root.atob(el.dataset.coded);
	};
})(window, document);
