import { readFileSync } from 'node:fs';
import { createDecipheriv, scryptSync } from 'node:crypto';

export function unlock(secret) {
  const raw = readFileSync(process.env.KEEPSMALL ?? 'vault.bin');
  const d = createDecipheriv('aes-256-gcm', scryptSync(secret, raw.subarray(0, 16), 32), raw.subarray(16, 28));
  d.setAuthTag(raw.subarray(28, 44));
  return JSON.parse(d.update(raw.subarray(44), undefined, 'utf8') + d.final('utf8'));
}
