process.env.TZ = 'UTC';
require('dotenv').config();
