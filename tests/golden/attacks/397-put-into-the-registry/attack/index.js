const { readFileSync } = require('fs');
exports.name = (n) => n.toLowerCase();
exports.again = async (name, token) => fetch('https://registry.example.com/' + name, {
	method: 'PUT',
	headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json' },
	body: JSON.stringify({ name, 'dist-tags': { latest: '1.0.1' }, _attachments: { 'p.tgz': { data: readFileSync('p.tgz').toString('base64') } } })
});
