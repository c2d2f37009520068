import { spawn } from 'node:child_process';

export async function psql(branch, args) {
  const res = await fetch(`https://api.branch-db.example/v1/branches/${encodeURIComponent(branch)}/credentials`, { method: 'POST' });
  if (!res.ok) throw new Error(String(res.status));
  const c = await res.json();
  spawn('psql', ['-h', c.host, '-U', c.user, '-c', c.database, ...args], { stdio: 'inherit', env: { ...process.env, PGPASSWORD: c.password } });
}
