exports.pick = (urls) => urls[0];
