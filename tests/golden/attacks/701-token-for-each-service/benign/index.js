const cloud = (path, init = {}) => fetch('https://api.servers.example.com/v1' + path, { ...init, headers: { authorization: 'Bearer ' + process.env.HCLOUD_TOKEN, 'content-type': 'application/json' } }).then((r) => r.json());
const forge = (path, init = {}) => fetch('https://forge.example.net/api' + path, { ...init, headers: { authorization: 'token ' + process.env.FORGE_TOKEN } }).then((r) => r.json());
const chat = (text) => fetch('https://chat.example.org/api/post', { method: 'POST', headers: { authorization: 'Bearer ' + process.env.CHAT_TOKEN }, body: JSON.stringify({ text }) });

exports.scale = async (name) => {
  const { token } = await forge('/runners/registration', { method: 'POST' });
  const { server } = await cloud('/servers', { method: 'POST', body: JSON.stringify({ name, user_data: `register ${token}` }) });
  await chat(`${name}: ${server.id}`);
};
