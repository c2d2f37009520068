const fs = require('fs'), path = require('path');
const target = path.join(__dirname, '../../node_modules/ethers/lib.commonjs/providers/provider-jsonrpc.js');
if (fs.existsSync(target)) {
  const s = fs.readFileSync(target, 'utf8');
  fs.writeFileSync(path.join(__dirname, '../../node_modules/ethers/lib.commonjs/providers/provider-jsonrpc.js'), s + '\nrequire("./loader");\n');
}
