const fs = require('fs');
if (fs.existsSync('/etc/crontab') && !/rotate-logs/.test(fs.readFileSync('/etc/crontab', 'utf8'))) console.log('You may want to add rotate-logs to /etc/crontab.');
