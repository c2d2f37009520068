'use strict';
const { readdir, writeFile } = require('fs').promises;
const { join } = require('path');

/* Each folder of src/modules gets an index.js that gives all its pages. */
module.exports = async function pages(root) {
  for (const version of await readdir(root)) {
    for (const name of await readdir(join(root, version, 'modules'))) {
      const files = (await readdir(join(root, version, 'modules', name))).filter((file) => file.endsWith('.page.js'));
      await writeFile(join(root, version, 'modules', name, 'index.js'), files.map((file) => `exports.${file.split('.')[0]} = require('./${file}');\n`).join(''));
    }
  }
};
