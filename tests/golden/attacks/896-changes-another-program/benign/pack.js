#!/usr/bin/env node
const path = require('path');
const asar = require('@electron/asar');
asar.createPackage('build', path.join(process.cwd(), 'dist', 'resources', 'app.asar'));
