exports.mid = (book) => (book.bids[0].price + book.asks[0].price) / 2;
