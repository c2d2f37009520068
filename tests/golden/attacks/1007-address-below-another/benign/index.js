'use strict';
const http = require('http');

module.exports = (table) =>
  http.createServer((request, answer) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const handler = table[pathname];
    if (!handler) return answer.writeHead(404).end();
    answer.end(JSON.stringify(handler(Object.fromEntries(searchParams))));
  });
