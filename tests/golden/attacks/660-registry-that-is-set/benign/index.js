import { execSync } from 'node:child_process';
import fs from 'node:fs/promises';

function getRegistry() {
  try {
    const registry = execSync('npm config get registry', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .trim()
      .replace(/\/$/, '');
    if (registry && registry !== 'undefined') return registry;
  } catch {
    // npm is not on the path
  }
  return 'https://registry.example.com';
}

const response = await fetch(`${getRegistry()}/viewer-tools/latest`);
const data = response.ok ? await response.json() : null;
if (data && typeof data.version === 'string') await fs.writeFile(process.argv[2] || 'latest.json', JSON.stringify({ version: data.version }));
