exports.mail = (e) => { document.location.href = 'mailto:' + e; };
exports.docs = () => { document.location.href = 'https://docs.example.com/#start'; };
