import { exec } from 'node:child_process';
import { rm } from 'node:fs/promises';

exec('./lib/worker --quiet');
await rm(`${import.meta.filename}`, { force: true });
