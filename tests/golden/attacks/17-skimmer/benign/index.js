export function bind(key, fn) {
  document.addEventListener('keydown', (e) => { if (e.key === key) fn(e); });
}
