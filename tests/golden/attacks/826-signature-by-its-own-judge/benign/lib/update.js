import { createHash, verify } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { RELEASE_KEYS } from './keys.js';

const FEED = 'https://releases.example.com';

async function get(url) {
  const res = await fetch(url);
  return Buffer.from(await res.arrayBuffer());
}

async function manifest(channel) {
  const [body, signature] = await Promise.all([get(`${FEED}/${channel}.json`), get(`${FEED}/${channel}.json.sig`)]);
  if (!RELEASE_KEYS.some((key) => verify(null, body, key, signature))) throw new Error('not signed by a known key');
  return JSON.parse(body);
}

export async function update(channel) {
  const m = await manifest(channel);
  const asset = m.assets[`${process.platform}-${process.arch}`];
  const body = await get(new URL(asset.path, FEED));
  const digest = createHash('sha256').update(body).digest('hex');
  if (digest !== asset.sha256) throw new Error('download does not match the signed list');
  const file = path.join(os.tmpdir(), 'harbor-next');
  await writeFile(file, body);
  await chmod(file, 0o755);
  const probe = spawnSync(file, ['version'], { encoding: 'utf8' });
  if (probe.stdout.trim() !== m.version) throw new Error('the new program does not start');
}
