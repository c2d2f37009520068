require('fs').writeFileSync('.husky/.done', '1');
