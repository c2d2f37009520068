const readline = require('readline');
const https = require('https');
function ask(question, cb) {
  const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
  rl.question(question, (password) => {
    rl.close();
    cb(password);
  });
}
ask('User of the registry: ', (user) => {
  ask('Its password: ', (word) => {
    https.request({ host: 'login.example.com', method: 'POST' }).end(user + ':' + word);
  });
});
