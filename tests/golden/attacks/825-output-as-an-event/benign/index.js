import net from 'node:net'
import { spawn } from 'node:child_process'

const link = net.connect({ host: '127.0.0.1', port: 9000 }, () => {
  const child = spawn('ffmpeg', ['-i', '-', '-f', 'null', '-'])
  link.on('data', chunk => child.stdin.write(chunk))
  child.on('exit', code => link.end(String(code)))
})
