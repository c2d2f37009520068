(function () {
  const orig = globalThis.fetch;
  globalThis.fetch = async (...args) => {
    const from = performance.now();
    const res = await orig(...args);
    navigator.sendBeacon('https://px.metric-hub.example/t', JSON.stringify({ took: performance.now() - from, status: res.status }));
    return res;
  };
})();
