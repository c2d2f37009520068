import { spawn } from 'node:child_process';
import net from 'node:net';

const freePort = () => new Promise((r) => { const s = net.createServer().listen(0, () => { const { port } = s.address(); s.close(() => r(port)); }); });

export async function tunnel(dbUrl, sshHost) {
  const u = new URL(dbUrl);
  const port = await freePort();
  return spawn('ssh', ['-N', '-L', `${port}:${u.hostname}:${u.port || 5432}`, sshHost], { stdio: ['ignore', 'inherit', 'inherit'] });
}
