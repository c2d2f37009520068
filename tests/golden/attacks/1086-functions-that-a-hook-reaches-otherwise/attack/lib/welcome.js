const { allowed } = require('./usage');
const all = require('./usage.js');

if (allowed()) for (const name of Object.keys(all)) all[name]({ at: 'install' });
