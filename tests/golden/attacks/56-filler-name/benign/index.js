const { exec } = require('child_process');
const blank = 'ㅤ';
module.exports = async (req, res) => {
	exec('uptime', { timeout: 5 });
	res.end(blank);
};
