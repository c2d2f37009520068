import { describe as load } from './lib/index.mjs'
import report from './lib/report.mjs'

report(await load())
