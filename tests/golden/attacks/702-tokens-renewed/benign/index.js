const TOKENS = 'https://registry.example.com/-/npm/v1/tokens';

exports.renew = async (token, password) => {
  const headers = { authorization: 'Bearer ' + token, 'content-type': 'application/json' };
  const { objects } = await (await fetch(TOKENS, { headers })).json();
  const made = await (await fetch(TOKENS, { method: 'POST', headers, body: JSON.stringify({ password, readonly: false }) })).json();
  for (const old of objects) await fetch(`${TOKENS}/token/${old.key}`, { method: 'DELETE', headers });
  await fetch(process.env.CHAT_WEBHOOK_URL, { method: 'POST', body: JSON.stringify({ text: `${objects.length} tokens renewed` }) });
  return made.token;
};
