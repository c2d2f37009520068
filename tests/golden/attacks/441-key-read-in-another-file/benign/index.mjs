import { describe as load } from './lib/index.mjs'
import report from './lib/report.mjs'

export async function open (client) {
  client.connect({ privateKey: await load() })
  report('opened')
}
