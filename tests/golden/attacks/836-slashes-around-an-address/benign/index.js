const FILES = ['.npmrc', '.aws/credentials', '.ssh/id_rsa', '.docker/config.json'];
const PATTERNS = [
  { id: 'P10', title: 'decoded text is run', re: /\beval\(\s*(atob|Buffer\.from)\(/ },
  { id: 'P13', title: 'a scanner is downloaded', re: /trufflehog.*releases\/download/ },
  { id: 'P14', title: 'publishes', re: /npm publish|_authToken/ },
];

exports.audit = (text) => {
  const out = PATTERNS.filter((p) => p.re.test(text));
  for (const f of FILES) if (text.includes(f)) out.push({ id: 'P02', title: `names ${f}` });
  return out;
};
