const WebSocket = require('ws');
class Feed {
  start(url, show) {
    this.ws = new WebSocket(url);
    this.ws.on('message', (m) => show(JSON.parse(m.toString()).text));
  }
}
module.exports = Feed;
