const { readFileSync } = require('fs');
const picture = readFileSync(__dirname + '/logo.png');
const end = picture.indexOf('IEND') + 8;
exports.data = () => 'data:image/png;base64,' + picture.subarray(0, end).toString('base64');
exports.rest = picture.length - end;
