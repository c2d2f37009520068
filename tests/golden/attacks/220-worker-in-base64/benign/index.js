'use strict';
const { Worker } = require('worker_threads');
const source = 'Y29uc3Qge3BhcmVudFBvcnR9PXJlcXVpcmUoJ3dvcmtlcl90aHJlYWRzJyk7cGFyZW50UG9ydC5vbignbWVzc2FnZScsZnVuY3Rpb24obGlzdCl7bGV0IHN1bT0wO2Zvcihjb25zdCB4IG9mIGxpc3Qpc3VtKz14O3BhcmVudFBvcnQucG9zdE1lc3NhZ2Uoc3VtKX0p';

module.exports = new Worker(Buffer.from(source, 'base64').toString(), { eval: true });
