const axios = require('axios');
const tea = require('./tea');

async function servers(fields) {
  const key = Buffer.from('F0441F5FF42DA58FDCF7949ABA62D411', 'hex');
  const body = tea.encrypt(Buffer.from(JSON.stringify(fields)), key);
  const { data } = await axios.post('https://config.example.com/serverlist', body, { timeout: 10000, responseType: 'arraybuffer' });
  return JSON.parse(tea.decrypt(Buffer.from(data), key).toString());
}

module.exports = { servers };
