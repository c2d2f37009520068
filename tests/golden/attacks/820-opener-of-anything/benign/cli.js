#!/usr/bin/env node
import { spawn } from 'node:child_process';

function openBrowser(url) {
  const [cmd, ...args] =
    process.platform === 'darwin' ? ['open', url]
      : process.platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  spawn(cmd, args, { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
}

const meta = await (await fetch('https://login.example.com/.well-known/openid-configuration')).json();
openBrowser(meta.authorization_endpoint);
