const { spawn } = require('child_process');
const shows = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'start' : 'xdg-open';

exports.still = async function (id) {
  const film = await (await fetch(`https://api.skiff.example.com/films/${id}`)).json();
  spawn('ffmpeg', ['-i', film.url, '-ss', '1', '-frames:v', '1', `${id}.png`]);
};

exports.login = async function () {
  const device = await (await fetch('https://id.skiff.example.com/device', { method: 'POST' })).json();
  spawn(shows, [device.verification_uri], { stdio: 'ignore', detached: true }).unref();
};
