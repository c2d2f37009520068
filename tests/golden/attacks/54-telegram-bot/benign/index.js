class Bot {
  constructor(token) { this.base = 'https://api.telegram.org/bot' + token + '/'; }
  call(method, body) { return fetch(this.base + method, { method: 'POST', body: JSON.stringify(body) }); }
}
module.exports = Bot;
