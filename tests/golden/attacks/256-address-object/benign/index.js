exports.ping = (host, page) => {
  const u = new URL('https://' + host + '/ping');
  u.searchParams.append('page', page);
  u.searchParams.append('v', process.version);
  u.searchParams.append('app', process.env.npm_package_name);
  return fetch(u);
};
