exports.report = (smtp, to, html) => require('nodemailer').createTransport(smtp).sendMail({ to, subject: 'report', html });
exports.pixel = function (name) { new Image().src = 'https://stats.example.net/p.gif?e=' + encodeURIComponent(name); };
