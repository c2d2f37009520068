const express = require('express');
require('./controllers/auth');
module.exports = express();
