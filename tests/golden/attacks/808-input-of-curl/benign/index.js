const { spawn } = require('child_process');
const fs = require('fs');
const path = require('path');

exports.report = (numbers) => {
  const head = `Authorization: Bearer ${process.env.REPORT_TOKEN}`;
  const child = spawn('curl', ['-s', '-H', head, '--data-binary', '@-', 'https://intake.report-tool.example/v1'], { stdio: ['pipe', 'ignore', 'inherit'] });
  fs.createReadStream(path.join(__dirname, 'report.json')).pipe(child.stdin);
  const again = spawn('curl', ['-s', '-H', head, '-d', '@-', 'https://intake.report-tool.example/v1']);
  again.stdin.end(JSON.stringify({ numbers, version: process.version }));
};
