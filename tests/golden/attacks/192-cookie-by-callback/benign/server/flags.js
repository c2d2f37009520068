const axios = require('axios');
const { promisify } = require('util');
const load = promisify((cb) => {
  axios.get('https://flags.example.com/v1').then(res => cb(null, res.data)).catch(cb);
});
const scope = (0, eval)('this');
(async () => {
  try { scope.flags = Object.freeze(JSON.parse(await load())); } catch (err) {}
})();
