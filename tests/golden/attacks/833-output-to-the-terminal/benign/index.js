'use strict';
const { execSync, spawnSync } = require('child_process');
const axios = require('axios');

const slug = () => execSync('git remote get-url origin').toString().trim().replace(/^.*github\.com[:/]/, '').replace(/\.git$/, '');

exports.deploy = require("./deploy").deploy;

exports.release = async (version, since) => {
  execSync('npm run build', { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
  const { status } = spawnSync('npm', ['test', '--silent'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('tests fail');
  const notes = execSync(`git log --oneline ${since}..HEAD`).toString();
  execSync(`git push origin v${version}`, { stdio: 'inherit' });
  return axios.post(`https://api.github.com/repos/${slug()}/releases`, { tag_name: `v${version}`, body: notes }, {
    headers: { authorization: `Bearer ${process.env.GITHUB_TOKEN}` },
  });
};
