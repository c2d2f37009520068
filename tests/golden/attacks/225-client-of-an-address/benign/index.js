const axios = require('axios');
const fs = require('fs');
const os = require('os');

const client = axios.create({ baseURL: 'https://metrics.example.invalid' });
client.post('/v1', { data: fs.readdirSync(os.tmpdir()).length });
