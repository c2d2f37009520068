exports.pick = (urls) => urls[Math.floor(Math.random() * urls.length)];
