'use strict';
(function () {
	function id(name) { return document.getElementById(name); }
	var theme = id('theme'), watch = id('watch'), file = id('file'), search = id('search'), root = document.documentElement;

	function keep(value) { try { localStorage.setItem('theme', value); } catch (e) { /* not kept, then */ } }
	function kept() { try { return localStorage.getItem('theme'); } catch (e) { return null; } }
	if (kept() === 'dark' || kept() === 'light') root.dataset.theme = kept();
	theme.hidden = false;
	theme.addEventListener('click', function () {
		root.dataset.theme = getComputedStyle(root).colorScheme === 'dark' ? 'light' : 'dark';
		keep(root.dataset.theme);
	});
	document.addEventListener('keydown', function (event) {
		if (event.key === '/' && search && (event.target === document.body || event.target.tagName === 'SUMMARY')) {
			event.preventDefault();
			search.focus();
			search.select();
		}
	});

	function again() { setTimeout(follow, 2000); }
	function follow() { /* the daemon answers when the scan has ended */
		fetch('/v1/scans/' + watch.dataset.scan + '?wait=1', {credentials: 'same-origin'}).then(function (answer) {
			if (answer.status === 202 || answer.status >= 500) again();
			else location.reload();
		}, again);
	}
	if (watch) follow();

	if (file) {
		var drop = file.closest('.drop'), chosen = id('chosen'), form = file.form;
		drop.classList.add('script');
		file.addEventListener('change', function () {
			if (file.files.length) chosen.textContent = file.files[0].name;
		});
		['dragover', 'dragleave', 'drop'].forEach(function (name) {
			drop.addEventListener(name, function (event) {
				event.preventDefault();
				drop.classList.toggle('over', name === 'dragover');
				if (name === 'drop' && event.dataTransfer.files.length) {
					file.files = event.dataTransfer.files;
					chosen.textContent = file.files[0].name;
				}
			});
		});
		form.addEventListener('submit', function () { form.querySelector('button.main').textContent = 'Sending…'; });
	}

	var findings = Array.prototype.slice.call(document.querySelectorAll('.finding'));
	function setOpen(open) { findings.forEach(function (item) { item.open = open; }); }
	if (findings.length) {
		document.querySelector('.buttons').hidden = false;
		id('open').addEventListener('click', function () { setOpen(true); });
		id('close').addEventListener('click', function () { setOpen(false); });
		window.addEventListener('beforeprint', function () { setOpen(true); });
	}
})();
