exports.vendor = true;
