module.exports = () => new Date().toLocaleString('ru', { timeZone: 'Europe/Moscow' });
