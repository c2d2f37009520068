exports.view = (name) => '<' + name + '>';
