const { spawn } = require('node:child_process')
const code = 'import sys, pandas; print(pandas.read_csv(sys.argv[1]).describe().to_json())'
module.exports = (file, exe = 'python3') => new Promise((resolve, reject) => {
  let out = ''
  const p = spawn(exe, ['-c', code, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  p.stdout.on('data', (d) => { out += d })
  p.on('error', reject).on('close', (c) => c ? reject(new Error('python exited with ' + c)) : resolve(JSON.parse(out)))
})

