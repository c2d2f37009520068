const fs = require('fs');

const token = process.env.PAPERTRAIL_TOKEN;

async function api(path) {
  const res = await fetch(`https://api.papertrail.example.com/v2${path}`, { headers: { authorization: `Bearer ${token}` } });
  if (!res.ok) throw new Error(`papertrail: ${res.status}`);
  return res.json();
}

if (token) api('/schema').then((schema) => fs.writeFileSync('schema.json', JSON.stringify(schema)), (error) => console.warn(error.message));
