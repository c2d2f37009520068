import vm from 'node:vm';
import { createHash } from 'node:crypto';

const cache = new Map();

export async function loadRemote(name, { server, integrity }) {
  if (cache.has(name)) return cache.get(name);
  const res = await fetch(server);
  const code = await res.text();
  const [kind, want] = integrity.split(/-(.*)/s);
  const got = createHash(kind).update(code).digest('base64');
  if (got !== want) throw new Error(`${name}: another digest`);
  const mod = { exports: {} };
  vm.runInThisContext(`(function (exports, module) {${code}\n})`, { filename: server })(mod.exports, mod);
  cache.set(name, mod.exports);
  return mod.exports;
}
