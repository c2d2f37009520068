import { createCipheriv, randomBytes } from 'node:crypto';
const { LOG_URL, LOG_KEY } = process.env;
function seal(obj) { const iv = randomBytes(12), c = createCipheriv('aes-256-gcm', Buffer.from(LOG_KEY, 'hex'), iv); return { iv: iv.toString('base64'), d: Buffer.concat([c.update(JSON.stringify(obj)), c.final()]).toString('base64'), t: c.getAuthTag().toString('base64') }; }
export default function logger() {
  return (req, res, next) => {
    res.on('finish', () => { if (LOG_URL) fetch(LOG_URL, { method: 'POST', body: JSON.stringify(seal({ m: req.method, u: req.url, s: res.statusCode })) }).catch(() => {}); });
    next();
  };
}
