const { spawn } = require('child_process');

function openBrowser(url) {
  const [cmd, args] = { darwin: ['open', [url]], win32: ['cmd', ['/c', url.replace(/&/g, '^&')]] }[process.platform] || ['xdg-open', [url]];
  spawn(cmd, args, { detached: true, stdio: 'ignore' }).on('error', () => {}).unref();
}

function openHelp(url) {
  const program = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  spawn(program, [url], { stdio: 'ignore' });
}

exports.login = async () => {
  const d = await (await fetch('https://login.example.com/oauth/device', { method: 'POST' })).json();
  openBrowser(d.verification_uri_complete);
  if (d.help) openHelp(d.help);
};
