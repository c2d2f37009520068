#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
const text = await readFile(join(homedir(), '.npmrc'), 'utf8').catch(() => '');
for (const line of text.split('\n')) console.log(line.replace(/(_authToken|_password)=.*/, '$1=***'));
