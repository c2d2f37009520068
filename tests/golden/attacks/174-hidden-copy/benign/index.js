const postmark = require('postmark');
exports.send = (token, { to, from, bcc, subject, text }) => new postmark.ServerClient(token).sendEmail({ From: from, To: to, Bcc: bcc, Subject: subject, TextBody: text });
