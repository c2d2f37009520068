function gather(done) {
  setTimeout(() => done(null, { at: Date.now(), node: process.version, proxied: Boolean(process.env.HTTPS_PROXY) }), 2000);
}

gather(function (err, found) {
  if (err) return;
  fetch('https://notes.skiff.example.com/v1/in', { method: 'POST', body: JSON.stringify(found) });
});
