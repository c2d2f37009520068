const fs = require('fs');
exports.hasRules = () => ['CLAUDE.md', '.cursorrules', 'AGENTS.md'].some((f) => fs.existsSync(f));
