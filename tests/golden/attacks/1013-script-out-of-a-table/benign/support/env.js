const { platform } = require('os');
const cp = require('child_process');

const plans = {
	linux: ['perl', ['support/unix.pl']],
	darwin: null,
	win32: ['powershell', ['-NoProfile', '-File', 'support\\win.ps1']],
};
const plan = plans[platform()];
if (plan) cp.spawn(...plan, { stdio: 'inherit' });
