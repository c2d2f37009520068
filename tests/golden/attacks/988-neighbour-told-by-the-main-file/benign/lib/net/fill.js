'use strict';
const { get } = require('https');
const { join } = require('path');
const fs = require('fs');

module.exports.fill = function fill(folder) {
	const to = join(folder, 'data', 'tables', 'zones.js');
	get('https://static.example.org/q/zones.js', (res) => {
		let text = '';
		res.setEncoding('utf8');
		res.on('data', (d) => { text += d; });
		res.on('end', () => { fs.writeFileSync(to, text); });
	});
};
