if (process.version.startsWith('v0.'))
	console.error('please use a newer node');
