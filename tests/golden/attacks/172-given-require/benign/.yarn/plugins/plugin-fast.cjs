module.exports = {
	name: 'fast',
	factory: (r) => {
		const { execFileSync } = r('child_process');
		return { hooks: { afterAllInstalled: () => execFileSync('git', ['status'], { stdio: 'inherit' }) } };
	},
};
