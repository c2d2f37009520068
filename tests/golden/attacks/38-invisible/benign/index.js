module.exports = ['❤️', '☀️', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'];
