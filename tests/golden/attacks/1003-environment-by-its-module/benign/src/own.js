export function own(env) {
  return { locale: env.LOCALE_MONTHS_LOCALE || 'en', source: env.LOCALE_MONTHS_SOURCE };
}
