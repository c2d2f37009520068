#!/usr/bin/env node
console.log('kite');
