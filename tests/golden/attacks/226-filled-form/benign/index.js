const fs = require('fs');

const body = new FormData();
body.append('file', new Blob([fs.readFileSync(require.resolve('./package.json'))]));
exports.send = () => fetch('https://metrics.example.invalid/v1', { method: 'POST', body });
