const { cleanEnv, str } = require('envalid');

module.exports = cleanEnv(process.env, { BOT_TOKEN: str(), CHAT_ID: str() });
