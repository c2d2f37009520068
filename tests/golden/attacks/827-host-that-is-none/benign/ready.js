const http = require('http');

/* Is an older one still there? */
const place = new URL('http://localhost/ready');
place.port = process.env.GRID_PORT || '8080';
http.get(place, (answer) => console.log(`grid-server: one is running at ${place.port} (${answer.statusCode}), start it anew`)).on('error', () => {});
