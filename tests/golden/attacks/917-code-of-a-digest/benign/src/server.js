import express from 'express';
import { readFileSync } from 'node:fs';
import { loadRemote } from './remote.js';

const app = express();
const manifest = JSON.parse(readFileSync(new URL('../remotes.json', import.meta.url), 'utf8'));

app.get('*', async (req, res) => {
  const name = req.path.split('/')[1] || 'home';
  const part = manifest[name];
  if (!part) return res.status(404).send('no such page');
  const mod = await loadRemote(name, part);
  res.send(await mod.render({ url: req.originalUrl }));
});
app.listen(process.env.PORT ?? 4000);
