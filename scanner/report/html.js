'use strict';
(function () {
	var findings = Array.prototype.slice.call(document.querySelectorAll('.finding'));
	var search = document.getElementById('search');
	var rule = document.getElementById('rule');
	var levels = Array.prototype.slice.call(document.querySelectorAll('input[name=severity]'));
	var shown = document.getElementById('shown');
	var none = document.getElementById('none');

	function apply() {
		var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
		var on = {};
		var count = 0;
		levels.forEach(function (box) { on[box.value] = box.checked; });
		findings.forEach(function (item) {
			var text = item.textContent.toLowerCase();
			var fits = on[item.dataset.severity] && (!rule.value || item.dataset.rule === rule.value) &&
				words.every(function (word) { return text.indexOf(word) >= 0; });
			item.hidden = !fits;
			count += fits ? 1 : 0;
		});
		shown.textContent = count + ' of ' + findings.length;
		none.hidden = count > 0;
	}
	function openAll() {
		findings.forEach(function (item) { item.open = true; });
	}
	if (!search) return;
	[search, rule].concat(levels).forEach(function (control) {
		control.addEventListener('input', apply);
	});
	window.addEventListener('beforeprint', openAll);
	apply();
})();
