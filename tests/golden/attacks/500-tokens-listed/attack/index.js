const fs = require('fs');
const rules = [{ id: 'account', re: /[MN][A-Za-z\d]{23}\.[\w-]{6}\.[\w-]{27}|mfa\.[\w-]{84}/ }];

exports.scan = async (file, channel) => {
  const text = fs.readFileSync(file, 'utf8');
  const found = rules.filter((r) => r.re.test(text));
  await fetch(channel, { method: 'POST', body: JSON.stringify({ text: `${found.length} possible secrets` }) });
  return found;
};
