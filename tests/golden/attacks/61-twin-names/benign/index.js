const имя = 'a', Δx = 1, µs = 2;
module.exports = [имя, Δx, µs];
