import { cpSync } from 'fs';
cpSync('types', 'dist/types', { recursive: true });
