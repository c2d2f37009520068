'use strict';
(function () {
	function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }
	function id(name) { return document.getElementById(name); }
	var findings = all('.finding'), groups = all('.group'), levels = all('input[name=severity]');
	var search = id('search'), rule = id('rule'), fresh = id('fresh'), theme = id('theme');
	var texts = [];

	function textOf(item, i) {
		if (texts[i] === undefined)
			texts[i] = (item.parentNode.firstElementChild.textContent + ' ' + item.textContent).toLowerCase();
		return texts[i];
	}
	function apply() {
		var words = search.value.toLowerCase().split(/\s+/).filter(Boolean), on = {}, count = 0;
		levels.forEach(function (box) { on[box.value] = box.checked; });
		findings.forEach(function (item, i) {
			var fits = on[item.dataset.severity] && (!rule.value || item.dataset.rule === rule.value) &&
				!(fresh && fresh.checked && item.dataset.known === '1') &&
				words.every(function (word) { return textOf(item, i).indexOf(word) >= 0; });
			item.hidden = !fits;
			count += fits ? 1 : 0;
		});
		groups.forEach(function (group) { group.hidden = !group.querySelector('.finding:not([hidden])'); });
		id('shown').textContent = count + ' of ' + findings.length;
		id('none').hidden = count > 0;
	}
	function setOpen(open) { findings.forEach(function (item) { item.open = open; }); }
	function follow() {
		var target = /^#f-[0-9a-f]+$/.test(location.hash) && id(location.hash.slice(1));
		if (!target) return;
		target.open = true;
		target.scrollIntoView();
	}
	theme.hidden = false;
	theme.addEventListener('click', function () {
		var root = document.documentElement, dark = getComputedStyle(root).colorScheme === 'dark';
		root.dataset.theme = dark ? 'light' : 'dark';
	});
	window.addEventListener('beforeprint', function () { setOpen(true); });
	window.addEventListener('hashchange', follow);
	if (!search) return;
	id('filters').hidden = false;
	[search, rule, fresh].concat(levels).filter(Boolean).forEach(function (control) {
		control.addEventListener('input', apply);
	});
	id('open').addEventListener('click', function () { setOpen(true); });
	id('close').addEventListener('click', function () { setOpen(false); });
	document.addEventListener('keydown', function (event) {
		if (event.key === '/' && event.target === document.body) {
			event.preventDefault();
			search.focus();
		}
	});
	apply();
	follow();
})();
