let n = 0;

out: for (;;) {
  switch (n++) {
    case 9:
      break out;
    default:
      console.log(n);
  }
}

do {
  n--;
} while (n > 0);
