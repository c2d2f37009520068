let digits = [9, 9, 9], k = 1, ni = 2;
if (k) while (true) if (ni === 0) {
  for (let i = 1, j = digits[0]; j >= 10; j /= 10, i++);
  digits[0] += k;
  break;
} else {
  digits[ni] += k;
  if (digits[ni] !== 10) break;
  digits[ni--] = 0;
}
while (true) if (digits.length > 3) digits.pop(); else break;
module.exports = digits;
