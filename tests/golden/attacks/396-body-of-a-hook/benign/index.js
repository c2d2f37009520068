const send = XMLHttpRequest.prototype.send;
const times = [];
XMLHttpRequest.prototype.send = function (b) {
	const at = performance.now();
	this.addEventListener('loadend', () => {
		times.push(performance.now() - at);
		if (times.length % 100 === 0)
			navigator.sendBeacon('https://times.example.com/x', JSON.stringify(times.slice(-100)));
	});
	return send.call(this, b);
};
module.exports = () => times;
