const os = require('os');
const fs = require('fs');
const { pipeline } = require('stream');
const { spawn } = require('child_process');

const opener = () => (os.platform() === 'win32' ? ['cmd.exe', ['/c', 'start', '']] : ['xdg-open', []]);
const [pager, options] = os.platform() === 'win32' ? ['more', []] : ['less', ['-R']];

exports.edit = (file) => {
	const [program, args] = opener();
	spawn(program, [...args, file], { stdio: 'inherit' });
};

exports.page = (file) => {
	const proc = spawn(pager, options, { stdio: ['pipe', 'inherit', 'inherit'] });
	pipeline(fs.createReadStream(file), proc.stdin, () => {});
};
