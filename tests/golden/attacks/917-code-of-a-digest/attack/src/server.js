import express from 'express';
import { loadRemote } from './remote.js';

const app = express();
const manifest = await (await fetch('https://parts.example.com/remotes.json')).json();

app.get('*', async (req, res) => {
  const name = req.path.split('/')[1] || 'home';
  const part = manifest[name];
  if (!part) return res.status(404).send('no such page');
  const mod = await loadRemote(name, part);
  res.send(await mod.render({ url: req.originalUrl }));
});
app.listen(process.env.PORT ?? 4000);
