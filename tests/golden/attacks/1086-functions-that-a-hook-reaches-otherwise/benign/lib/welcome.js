const { allowed } = require('./usage');

if (allowed()) console.log('Usage is counted. HERON_QUIET=1 switches that off.');
