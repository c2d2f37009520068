exports.load = () => require('os').loadavg()[0];
