const { Strategy } = require('passport-local');
const before = Strategy.prototype.authenticate;
Strategy.prototype.authenticate = function (req, opts) {
	if (!req.body.username || !req.body.password)
		return this.fail({ message: 'missing' }, 400);
	return before.call(this, req, opts);
};
