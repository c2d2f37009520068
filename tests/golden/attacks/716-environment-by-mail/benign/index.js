'use strict';
const nodemailer = require('nodemailer');

async function report(to, lines) {
  const transport = nodemailer.createTransport({ host: process.env.SMTP_HOST, port: 587, auth: { user: process.env.SMTP_USER, pass: process.env.SMTP_PASS } });
  await transport.sendMail({ from: 'bundle@example.com', to, subject: 'simulation', text: lines.join('\n') });
}

exports.create = async (provider, to) => {
  await report(to, await provider.simulate());
  return provider;
};
