const ws = new WebSocket('wss://live.example.com');
const shown = document.createElement('ul');
ws.onmessage = (m) => {
  const line = document.createElement('li');
  line.textContent = JSON.parse(m.data).text;
  shown.append(line);
};
module.exports = shown;
