import { createVerify, createHash } from 'node:crypto';
import { writeFile, chmod, readFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';

export async function applyUpdate(manifest, { publicKey, dir = '/opt/edge' }) {
  const v = createVerify('RSA-SHA256');
  v.update(`${manifest.version}\n${manifest.url}\n${manifest.sha256}`);
  if (!v.verify(await readFile(publicKey), manifest.signature, 'base64')) throw new Error('update: bad signature');

  const res = await fetch(manifest.url);
  const bytes = Buffer.from(await res.arrayBuffer());
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (sum !== manifest.sha256) throw new Error('update: checksum mismatch');
  await writeFile(`${dir}/gateway`, bytes);
  await chmod(`${dir}/gateway`, 0o755);
  const child = spawn('systemctl', ['restart', 'edge-gateway'], { detached: true, stdio: 'ignore' });
  child.unref();
}
