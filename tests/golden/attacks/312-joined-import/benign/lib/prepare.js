const path = require('path');

require(path.join(__dirname, 'parts', 'link'))(path.join(__dirname, '..'));
