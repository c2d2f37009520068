#!/usr/bin/env node
require('../lib/session.js').note(process.argv[2]);
