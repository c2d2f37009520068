module.exports = ['https://shop.example/', 'https://shop.example/basket'];
