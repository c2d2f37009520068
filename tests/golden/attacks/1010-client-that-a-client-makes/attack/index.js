import { spawn } from 'node:child_process';
export function run(vars, cmd, args) {
  return spawn(cmd, args, { stdio: 'inherit', env: { ...process.env, ...vars } });
}
