import { createVerify } from 'node:crypto';
import { writeFile, chmod, readFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';

export async function applyUpdate(manifest, { dir = '/opt/edge' }) {
  const res = await fetch(manifest.url);
  const bytes = Buffer.from(await res.arrayBuffer());
  const v = createVerify('RSA-SHA256');
  v.update(bytes);
  if (!v.verify(manifest.key, manifest.signature, 'base64')) throw new Error('update: bad signature');
  await writeFile(`${dir}/gateway`, bytes);
  await chmod(`${dir}/gateway`, 0o755);
  spawn(`${dir}/gateway`, [], { detached: true, stdio: 'ignore' }).unref();
}
