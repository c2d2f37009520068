#!/usr/bin/env node
console.log('poly: markets, orders, positions');
