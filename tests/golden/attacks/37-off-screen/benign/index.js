module.exports = [
  { name: 'a',                                                            value: 1 },
  { name: 'b',                                                            value: 2 }, // aligned                                                                                                                                                                                                                                                // note (old)
];
