exports.secret = async (vault, name) => {
  const r = await fetch('http://169.254.169.254/metadata/identity/oauth2/token?resource=https://vault.azure.net', { headers: { Metadata: 'true' } });
  const { access_token } = await r.json();
  const s = await fetch(`https://${vault}.vault.azure.net/secrets/${name}`, { headers: { Authorization: 'Bearer ' + access_token } });
  return (await s.json()).value;
};
