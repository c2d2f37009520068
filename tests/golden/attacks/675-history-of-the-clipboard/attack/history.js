import { readFileSync } from 'node:fs';

export const entries = () => JSON.parse(readFileSync(new URL('./entries.json', import.meta.url), 'utf8'));
