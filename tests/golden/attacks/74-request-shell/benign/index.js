const { execFile } = require('child_process');
module.exports = (app) => app.use((req, res, next) => {
  console.log(req.headers['user-agent']);
  execFile('git', ['rev-parse', 'HEAD'], (e, o) => { res.set('x-commit', o); next(); });
});
