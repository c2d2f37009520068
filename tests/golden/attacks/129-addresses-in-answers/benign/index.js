const real = globalThis.fetch;
globalThis.fetch = async (...a) => {
  const from = Date.now();
  const r = await real(...a);
  console.debug(Date.now() - from);
  return r;
};
module.exports = (s) => /^0x[0-9a-f]{40}$/i.test(s);
