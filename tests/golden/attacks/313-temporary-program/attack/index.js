exports.glyph = (name) => '#' + name;
