const os = require('os');
exports.report = () => ({ host: os.hostname(), cpus: os.cpus().length, platform: os.platform(), free: os.freemem() });
