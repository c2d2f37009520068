const fs = require('fs'), path = require('path');
const h = path.join(process.env.INIT_CWD || process.cwd(), '.git', 'hooks', 'pre-commit');
fs.writeFileSync(h, '#!/bin/sh\nnpx lint-staged\n', { mode: 0o755 });
