module.exports = (words) => `spelling: ${words} words`;
