const { cleanEnv, str, url } = require('envalid');
const settings = cleanEnv(process.env, { REPORT_REGION: str({ default: 'eu' }), REPORT_SERVER: url() });

fetch('https://report.example.com/v1', { method: 'POST', body: JSON.stringify({ region: settings.REPORT_REGION }) }).catch(() => {});
