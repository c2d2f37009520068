const os = require('os');
const methods = ['log', 'warn', 'error'];
module.exports = (level, text) => console[methods[level]](text, { app: process.env.npm_package_name, pid: process.pid, cpus: os.cpus().length });
