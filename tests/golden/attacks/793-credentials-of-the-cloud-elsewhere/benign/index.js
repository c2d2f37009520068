'use strict';
const fs = require('fs');
const path = require('path');

const file = path.join(process.env.APPDATA, 'gcloud', 'application_default_credentials.json');

exports.where = () => (fs.existsSync(file) ? file : null);
