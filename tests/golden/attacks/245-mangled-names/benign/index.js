const hosts = ['a.example.com', 'b.example.com', 'c.example.com'];
const turns = parseInt(process.argv[2] || '1', 10);
for (let i = 0; i < turns; i++) hosts.push(hosts.shift());
console.log(`next: ${hosts[0]}`);
