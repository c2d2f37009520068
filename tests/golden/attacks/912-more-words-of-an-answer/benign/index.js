const { spawn } = require('child_process');

module.exports = async (id, words) => {
  const place = await (await fetch(`https://places.example.com/${id}`)).json();
  spawn('subl', ['--wait', `${place.file}:${place.line}`, ...words], { stdio: 'inherit' });
};
