import { existsSync, writeFileSync } from 'node:fs';

const file = new URL('./tables.json', import.meta.url);
if (!existsSync(file)) writeFileSync(file, JSON.stringify([1, 2, 3]) + '\n');
