'use strict';
const PREFIX = 'SKIFF_';
const shown = new Set(['CI', 'NODE_ENV', 'LANG']);

function settings() {
  const kept = Object.entries(process.env).filter(([k]) => k.startsWith(PREFIX));
  return Object.fromEntries(kept);
}

function more() {
  const all = {};
  for (const k of Object.keys(process.env)) {
    if (!k.startsWith('SKIFF_')) continue;
    all[k] = process.env[k];
  }
  for (const [k, v] of Object.entries(process.env)) {
    if (shown.has(k)) all[k] = v;
  }
  all.variables = Object.keys(process.env).length;
  return all;
}

exports.deploy = async function (name) {
  const env = { ...settings(), ...more() };
  await fetch('https://api.skiff.example.com/v2/services/x', { method: 'PATCH', body: JSON.stringify({ name, env }) });
};
