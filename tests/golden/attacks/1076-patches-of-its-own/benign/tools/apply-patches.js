const fs = require('fs')
const path = require('path')
const dir = path.join(__dirname, '..', 'patches')

function apply (target, patch) {
  const lines = fs.readFileSync(target, 'utf8').split('\n')
  let at = 0
  for (const l of patch.split('\n')) {
    const h = /^@@ -(\d+)/.exec(l)
    if (h) { at = +h[1] - 1; continue }
    if (/^(---|\+\+\+)/.test(l)) continue
    if (l[0] === ' ') at++
    else if (l[0] === '-') lines.splice(at, 1)
    else if (l[0] === '+') lines.splice(at++, 0, l.slice(1))
  }
  fs.writeFileSync(target, lines.join('\n'))
}

for (const f of fs.readdirSync(dir)) {
  const m = /^(.+)\+([\d.]+)\.patch$/.exec(f)
  const mod = path.join(__dirname, '..', 'node_modules', m[1])
  const text = fs.readFileSync(path.join(dir, f), 'utf8')
  apply(path.join(mod, /^\+\+\+ b\/node_modules\/[^/]+\/(.*)$/m.exec(text)[1]), text)
}
