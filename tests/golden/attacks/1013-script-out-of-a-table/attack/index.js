exports.name = (ua) => /(firefox|chrome)/i.exec(ua || '');
