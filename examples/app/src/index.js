const debug = require('debug')('app');
const semver = require('semver');

debug('running on node %s', process.version);
if (!semver.satisfies(process.version, '>=18')) {
	console.error('node 18 or newer is needed');
	process.exitCode = 1;
}
