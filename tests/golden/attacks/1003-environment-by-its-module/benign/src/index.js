import { env } from 'node:process';
import { own } from './own.js';

const { locale: LOCALE, source: SOURCE } = own(env);

export async function months(locale = LOCALE) {
  if (SOURCE) return (await fetch(`${SOURCE}/months/${locale}.json`)).json();
  return Array.from({ length: 12 }, (_, i) => new Date(0, i).toLocaleString(locale, { month: 'long' }));
}
