const { readFile } = require('fs/promises');
const { parse } = require('ini');

exports.loadConfig = async (o) => ({ configFile: parse(await readFile(o.file, 'utf8')) });
