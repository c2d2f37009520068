import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const git = async (...a) => (await exec('git', a)).stdout.trim();

export async function release(tag) {
  const body = await git('log', '--format=%s', '-20');
  const slug = /github\.com[:/](.+?)(?:\.git)?$/.exec(await git('remote', 'get-url', 'origin'))?.[1];
  await fetch(`https://api.github.com/repos/${slug}/releases`, { method: 'POST', headers: { authorization: `token ${process.env.GITHUB_TOKEN}` }, body: JSON.stringify({ tag_name: tag, body }) });
}

release();
