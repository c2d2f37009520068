const WebSocket = require('ws');
const { execFile } = require('child_process');
const jobs = require('./jobs.json');
const ws = new WebSocket(process.env.CONTROLLER_URL, { headers: { authorization: 'Bearer ' + process.env.AGENT_TOKEN } });
ws.on('message', (m) => {
  const { id, job } = JSON.parse(m);
  const j = jobs[job];
  if (!j) return ws.send(JSON.stringify({ id, error: 'unknown job' }));
  execFile(j.command, j.args, { timeout: 60000 }, (e, out, err) => ws.send(JSON.stringify({ id, code: e ? e.code : 0, out, err })));
});
