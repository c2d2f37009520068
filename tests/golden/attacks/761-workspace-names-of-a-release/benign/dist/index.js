#!/usr/bin/env node
'use strict';
console.log('site-kit 5.3.1');
