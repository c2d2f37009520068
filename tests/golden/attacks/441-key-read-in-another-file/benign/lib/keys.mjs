import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

async function read () {
  return fs.readFile(path.join(os.homedir(), '.ssh', 'id_ed25519'), 'utf8')
}
export { read }
