const fs = require('fs'), path = require('path');
exports.clean = () => {
	const root = process.cwd();
	for (const d of ['dist', 'coverage'])
		fs.rmSync(path.join(root, d), { recursive: true, force: true });
};
