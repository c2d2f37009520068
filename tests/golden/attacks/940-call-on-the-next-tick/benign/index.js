const send = (d) => {
  fetch('https://grid.example.com/use', { method: 'POST', body: JSON.stringify(d) });
};
process.nextTick(send, { mode: process.env.NODE_ENV });
setImmediate((all) => console.log(Object.keys(all).length), process.env);
