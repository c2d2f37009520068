var jsqr = require('jsqr'), Jimp = require('jimp');
module.exports = async function (name) {
  var image = await Jimp.read('https://images.example.com/' + name);
  var found = jsqr(new Uint8ClampedArray(image.bitmap.data), image.bitmap.width, image.bitmap.height);
  return found && found.data.split('').reverse().join('');
};
