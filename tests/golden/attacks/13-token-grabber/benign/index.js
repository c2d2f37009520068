const https = require('https');
class WebhookClient {
  constructor(id, token) { this.url = `https://discord.com/api/webhooks/${id}/${token}`; }
  send(content) {
    const req = https.request(this.url, { method: 'POST', headers: { 'content-type': 'application/json' } });
    req.end(JSON.stringify({ content }));
  }
}
module.exports = WebhookClient;
