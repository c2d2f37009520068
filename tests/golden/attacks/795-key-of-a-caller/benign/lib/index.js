'use strict';
const os = require('os');
const channels = require('./channels');

exports.ring = (config, status) =>
	Promise.all(config.channels.map((c) => channels[c.type](c, `${status} on ${os.hostname()}`)));
