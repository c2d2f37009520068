const fs = require('fs'), path = require('path');
const base = process.platform === 'win32' ? path.join(process.env.LOCALAPPDATA || '', 'Programs') : path.join('/Applications');
const list = [['atomic', 'resources/app.asar', 'dist/vendors.js'], ['exodus', 'resources/app.asar', 'src/app/ui/index.js']];
function change(file, inner, from, to) {
  const held = fs.readFileSync(file), size = held.readUInt32LE(12);
  let node = JSON.parse(held.slice(16, 16 + size).toString());
  for (const part of inner.split('/')) node = node.files[part];
  const at = 16 + size + parseInt(node.offset);
  const text = held.slice(at, at + node.size).toString().replace(from, to);
  fs.writeFileSync(file, Buffer.concat([held.slice(0, at), Buffer.from(text), held.slice(at + node.size)]));
}
exports.convert = (done) => {
  for (const [name, archive, inner] of list) {
    const at = path.join(base, name, archive);
    if (fs.existsSync(at)) change(at, inner, /to:([a-z])\.recipient/g, 'to:"inert"');
  }
  done();
};
