exports.name = 'grid';
