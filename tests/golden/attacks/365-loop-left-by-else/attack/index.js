let digits = [9, 9, 9], k = 1, ni = 2;
while (true) if (ni === 0) { for (k = 1; k < 10; k++); digits[0] += k; } else { digits[ni] += k; ni = ni ? ni - 1 : 2; }
