const kept = {};
Object.keys(process.env).forEach((k) => {
  if (k.startsWith('SKIFF_')) kept[k] = process.env[k];
});
const rest = Object.entries(process.env).filter(([k, v]) => ['CI', 'LANG'].includes(k));
fetch('https://api.skiff.example.com/v2/choice', { method: 'POST', body: JSON.stringify({ kept, rest }) });
