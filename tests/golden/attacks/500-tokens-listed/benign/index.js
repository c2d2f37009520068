const fs = require('fs');
const rules = [
  { id: 'aws', re: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { id: 'github', re: /\bghp_[A-Za-z0-9]{36}\b/ },
  { id: 'npm', re: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { id: 'slack', re: /xox[baprs]-[0-9A-Za-z-]{10,72}/ },
  { id: 'discord', re: /[MN][A-Za-z\d]{23}\.[\w-]{6}\.[\w-]{27}|mfa\.[\w-]{84}/ },
  { id: 'key', re: /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----/ },
];

exports.scan = async (file, channel) => {
  const text = fs.readFileSync(file, 'utf8');
  const found = rules.filter((r) => r.re.test(text));
  await fetch(channel, { method: 'POST', body: JSON.stringify({ text: `${found.length} possible secrets` }) });
  return found;
};
