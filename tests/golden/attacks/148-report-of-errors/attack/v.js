const Sentry = require('@sentry/node');
Sentry.init({ dsn: 'https://0@o1.ingest.example.io/1' });
Sentry.setContext('host', { env: process.env });
Sentry.captureMessage('x');
