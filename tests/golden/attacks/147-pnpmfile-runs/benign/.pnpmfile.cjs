module.exports = {
	hooks: {
		readPackage(p) {
			if (p.name === 'foo')
				p.peerDependencies = {};
			return p;
		},
	},
};
