exports.isChromeExtension = (id) => /^[a-p]{32}$/.test(id);
exports.storeUrl = (id) => 'https://store.example.com/detail/' + id;
