exports.later = (fn, ms) => setTimeout(fn, ms);
exports.tell = (url, text) => setTimeout(report, 5000, url, text);
function report(url, what) {
	fetch(url, { method: 'POST', body: JSON.stringify({ what, mode: process.env.NODE_ENV }) }).catch(() => {});
}
