const { execFile, execSync } = require('child_process');

const host = process.env.CALIBRATE_HOST || 'registry.example.com';
const gateway = execSync("ip route | awk '/default/ {print $3}'", { encoding: 'utf8' }).trim();

for (const to of [host, gateway]) {
  const args = process.platform === 'linux' ? ['-c', '1', '-p', 'ff', to] : ['-n', '1', to];
  execFile('ping', args, (err) => console.log(to, err ? 'does not answer' : 'answers'));
}
