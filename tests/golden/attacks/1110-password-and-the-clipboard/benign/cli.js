#!/usr/bin/env node
import clipboard from 'clipboardy';
import prompts from 'prompts';
import { unlock } from './vault.js';

const { secret } = await prompts({ type: 'password', name: 'secret', message: 'Master password' });
const entry = unlock(secret)[process.argv[2]];

await clipboard.write(entry.password);
setTimeout(async () => {
  if ((await clipboard.read()) === entry.password) await clipboard.write('');
}, 15_000);
