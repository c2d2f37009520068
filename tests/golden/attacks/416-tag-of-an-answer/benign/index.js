export function mount(el, text) {
	el.textContent = text;
}
export async function theme(url) {
	const style = document.createElement('style');
	style.textContent = await (await fetch(url)).text();
	document.head.appendChild(style);
}
export function data(value) {
	const tag = document.createElement('script');
	tag.type = 'application/json';
	tag.textContent = JSON.stringify(value);
	document.head.appendChild(tag);
}
