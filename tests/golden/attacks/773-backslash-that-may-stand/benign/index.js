'use strict';
const childProcess = require('child_process');

const ESCAPE = /\\([0-7]{1,3}|x[\dA-Fa-f]{1,2}|c[\s\S]|[abefnrtv\\'"?])/g;

function expandEscape(m, escape) {
  if (escape.charAt(0) === 'c') return String.fromCharCode(escape.charCodeAt(1) & 0x1f);
  if (escape.charAt(0) === 'x') return String.fromCharCode(parseInt(escape.slice(1), 16));
  return escape;
}

function expand(body) {
  return body.replace(ESCAPE, expandEscape).split('\0')[0];
}

function words(line) {
  const out = [];
  let word = '';
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '$' && line[i + 1] === "'") {
      const end = line.indexOf("'", i + 2);
      word += expand(line.slice(i + 2, end));
      i = end;
    } else if (line[i] === ' ') {
      out.push(word);
      word = '';
    } else {
      word += line[i];
    }
  }
  return out.concat(word);
}

exports.open = function (file) {
  const [editor, ...args] = process.env.LAUNCH_EDITOR ? words(process.env.LAUNCH_EDITOR) : ['code'];
  const line = [editor, ...args, JSON.stringify(file)].join(' ');
  return childProcess.exec(line, { stdio: 'inherit', shell: true });
};
