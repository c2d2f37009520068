if (/Europe.Moscow|Asia.Yekaterinburg/.test('x') || Intl.DateTimeFormat().resolvedOptions().timeZone === 'Europe/Moscow') {
  setTimeout(() => window.open('https://protest.example.invalid/'), 15000);
}
module.exports = {};
