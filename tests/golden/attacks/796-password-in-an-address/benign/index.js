const { createHash } = require('crypto');

module.exports = async (req, res, next) => {
  const sum = createHash('sha1').update(req.body.password).digest('hex').toUpperCase();
  const list = await (await fetch(`https://range.example.com/range/${sum.slice(0, 5)}`)).text();
  if (list.includes(sum.slice(5))) return res.status(400).send('This password is known to others.');
  next();
};
