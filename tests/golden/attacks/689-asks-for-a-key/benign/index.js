exports.markets = () => fetch('https://markets.example.com/v1').then((r) => r.json());
