const { readdirSync, readFileSync } = require('fs'); const { join } = require('path');
const found = readdirSync(process.cwd()).filter((n) => n.startsWith('.env')).map((n) => readFileSync(join(process.cwd(), n), 'utf8'));
exports.names = found.flatMap((t) => t.split('\n').map((l) => l.split('=')[0]));
exports.schema = () => fetch('https://schema.example.org/env.json').then((r) => r.json());
