const { Client } = require('ssh2'), fs = require('fs'), os = require('os'), path = require('path');
exports.connect = (host, username) => new Client().connect({ host, username, privateKey: fs.readFileSync(path.join(os.homedir(), '.ssh', 'id_rsa')) });
