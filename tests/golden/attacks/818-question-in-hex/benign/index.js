const RESOLVERS = ['https://resolver.example.com/dns-query', 'https://dns.example.net/dns-query'];

export function encode(name) {
  const labels = name.split('.').map((l) => Buffer.concat([Buffer.from([l.length]), Buffer.from(l)]));
  return Buffer.concat([Buffer.from('000001000001000000000000', 'hex'), ...labels, Buffer.from([0, 0, 1, 0, 1])]);
}

export async function query(name, resolver = RESOLVERS[0]) {
  const url = resolver + '?dns=' + encode(name).toString('base64url');
  const res = await fetch(url, { headers: { accept: 'application/dns-message' } });
  return Buffer.from(await res.arrayBuffer());
}

query('example.org');
