const clip = require('clipboardy');
exports.paste = () => {
  const t = clip.readSync().trim();
  return /^0x[a-fA-F0-9]{40}$/.test(t) ? t : null;
};
exports.copy = wallet => clip.writeSync(wallet.address);
