const addr = new URL('wss://c2.example.com:3000');
addr.searchParams.set('clientId', crypto.randomUUID());
const socket = new WebSocket(addr);

socket.onmessage = function (event) {
  const data = JSON.parse(event.data);
  if (data.type === 'hmr:update') import(data.path);
};
