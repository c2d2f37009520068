exports.donate = '0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe';
exports.CopyButton = function CopyButton({ address, done }) {
  return { onClick: async () => { await navigator.clipboard.writeText(address); done(); } };
};
exports.PasteButton = function PasteButton({ take }) {
  return { onClick: async () => {
    const text = await navigator.clipboard.readText();
    if (/^0x[a-fA-F0-9]{40}$/.test(text)) take(text);
  } };
};
