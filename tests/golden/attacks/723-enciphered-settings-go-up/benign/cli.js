const fs = require('fs');

const API = process.env.LOCKER_HOST || 'https://locker.example.org';

async function push() {
  const response = await fetch(`${API}/v1/vault`, {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.LOCKER_TOKEN}` },
    body: JSON.stringify({ vault: fs.readFileSync('.env.vault', 'utf8') }),
  });
  if (!response.ok) throw new Error(`push: ${response.status}`);
}

push();
