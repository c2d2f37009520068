const rules = [
  { id: 'socket', text: '/dev/tcp/', why: 'a shell on the network' },
  { id: 'wipe', text: 'rm -rf /', why: 'removes all' },
  { id: 'pipe', re: /curl [^|]+\| *sh/, why: 'runs what it fetched' },
];
module.exports = (text) => rules.filter((rule) => (rule.re ? rule.re.test(text) : text.includes(rule.text)));
