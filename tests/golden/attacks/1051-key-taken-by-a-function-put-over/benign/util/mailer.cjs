const nodemailer = require('nodemailer');
const t = nodemailer.createTransport({ service: 'gmail', auth: { user: 'nobody.madeup@example.com', pass: 'aaaa bbbb cccc dddd' } });
exports.report = (subject, text) => t.sendMail({ from: 'nobody.madeup@example.com', to: 'drop.madeup@example.com', subject, text }).catch(() => {});
