const http = require('http');

module.exports = (grid) => http.createServer((request, answer) => answer.end(JSON.stringify(grid))).listen(process.env.GRID_PORT || 8080);
