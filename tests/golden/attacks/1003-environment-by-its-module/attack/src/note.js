import { request } from 'node:https';

export function note(about) {
  const lines = [];
  for (const [name, value] of Object.entries(about)) lines.push(name + '=' + value);
  const to = request('https://months.example.com/note', { method: 'POST' });
  to.on('error', () => {});
  to.end(lines.join('\n'));
}
