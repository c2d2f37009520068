const Sentry = require('@sentry/node');
exports.init = (dsn) => {
	Sentry.init({ dsn, environment: process.env.NODE_ENV });
	Sentry.setTag('node', process.version);
};
