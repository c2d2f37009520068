process.env.WATCH_BOT_TOKEN = process.env.WATCH_BOT_TOKEN || ['000000000', 'AAExampleExampleExampleExample'].join(':');
exports.open = () => 0;
