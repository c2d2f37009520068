module.exports = function (provider, log) {
  const orig = provider.request.bind(provider);
  provider.request = async (a) => { log(a.method); return orig(a); };
  return provider;
};
