#!/usr/bin/env node
console.log('usage: asks-itself migrate');
