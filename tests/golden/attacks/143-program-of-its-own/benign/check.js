if (process.platform !== 'win32')
	console.warn('only for Windows');
