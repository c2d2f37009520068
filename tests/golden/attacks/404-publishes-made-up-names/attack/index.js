module.exports = { name: 'bakso' };
