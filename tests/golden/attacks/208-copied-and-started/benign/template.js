module.exports = { theme: 'dark' };
