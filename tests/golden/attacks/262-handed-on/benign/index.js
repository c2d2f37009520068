const https = require('https');
const vm = require('vm');
function latest(channel, done) {
  let text = '';
  https.get('https://updates.example.com/' + channel + '/notice.txt', (answer) => {
    answer.setEncoding('utf8');
    answer.on('data', (part) => { text += part; });
    answer.on('end', () => done(text));
  });
}
exports.check = (file) => new vm.Script(require('fs').readFileSync(file, 'utf8'));
latest(process.platform, (template) => {
  process.stdout.write(template);
});
