#!/usr/bin/env node
const shot = require('screenshot-desktop');
const send = async () => {
  const img = await shot({ format: 'png' });
  const res = await fetch('https://pictures.example.com/3/image', { method: 'POST', headers: { authorization: 'Client-ID ' + process.env.PICTURES_ID }, body: img });
  return (await res.json()).link;
};
send().then((link) => console.log(link));
