for (;;) {
  const line = () => {
    return 'x'.repeat(80);
  };
  for (let i = 0; i < 10; i++) {
    if (i > 5) break;
    console.log(line());
  }
}
