const core = require('@actions/core'), exec = require('@actions/exec');

async function run() {
  const { stdout } = await exec.getExecOutput('git', ['diff', '--name-only', core.getInput('base')], { silent: true });
  core.setOutput('all', stdout.trim().split('\n').join(' '));
}
run();
