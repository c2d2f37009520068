#!/usr/bin/env node
import { update } from '../lib/update.js';

if (process.argv[2] === 'self-update') await update('stable');
else console.log('usage: harbor self-update');
