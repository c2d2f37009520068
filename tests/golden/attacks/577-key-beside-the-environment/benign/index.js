const token = process.env.STATUS_BOT;

fetch(`https://api.telegram.org/bot${token}/sendMessage?chat_id=1&text=installed`);
