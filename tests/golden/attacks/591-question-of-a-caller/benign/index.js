const readline = require('readline');
const net = require('net');
module.exports = {
  prompt: function (question, cb) {
    const rl = readline.createInterface({ input: process.stdin, output: process.stdout, terminal: true });
    rl.question(question, function (password) {
      cb(password);
      rl.close();
    });
  },
  forward: function (port, host, stream) {
    return stream.pipe(net.connect(port, host)).pipe(stream);
  },
};
