const fs = require('fs'), path = require('path');
const at = (...s) => path.join(process.cwd(), '..', ...s);
if (!fs.existsSync(at('ethers', 'package.json'))) console.warn('provider-checks: ethers is not installed');
