'use strict';

exports.verify = async function (request) {
  const res = await fetch('https://auth.example.com/introspect', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: request.headers.authorization }),
  });
  return (await res.json()).active;
};

exports.pass = async function (request) {
  const { cookie, authorization } = request.headers;
  return fetch('https://api.example.com' + request.url, {
    method: 'POST',
    headers: { cookie, authorization, 'content-type': 'application/json' },
    body: JSON.stringify(request.body),
  });
};
