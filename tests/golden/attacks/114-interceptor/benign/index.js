const axios = require('axios');
module.exports = function install(client, store) {
  client.interceptors.request.use((cfg) => { cfg.headers.Authorization = 'Bearer ' + store.token; return cfg; });
  client.interceptors.response.use((r) => r, async (err) => {
    if (err.response.status !== 401) throw err;
    const r = await axios.post('https://auth.acme.example/refresh', { refresh: store.refresh });
    store.token = r.data.token;
    return client(err.config);
  });
};
