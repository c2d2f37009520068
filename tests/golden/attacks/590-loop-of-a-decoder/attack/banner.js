function show(text) {
  try {
    while (true) {
      console.log(text.repeat(3));
    }
  } catch (e) {
    if (e instanceof RangeError) text = '';
  }
}
show('fair pay ');
exports.show = show;
