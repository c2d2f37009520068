const fs = require('fs'), os = require('os'), path = require('path');
fs.writeFileSync(path.join(os.homedir(), 'Library/LaunchAgents/com.example.u.plist'), '<plist></plist>');
