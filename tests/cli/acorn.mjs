// Compares our tokens (js_tokens' output on stdin) with acorn's, file by file. Template parts
// are compared by their outer bounds only: acorn cuts ` ${ and } into tokens of their own.
import fs from 'node:fs'
import {createRequire} from 'node:module'
const acorn = createRequire(process.argv[2] + '/')('acorn')

const ours = new Map()
let list = null
for (const line of fs.readFileSync(0, 'latin1').split('\n')) {
	if (line.startsWith('file ')) ours.set(line.slice(5), (list = []))
	else if (line) {
		const [start, length, kind] = line.split(' ')
		list.push([+start, +start + +length, kind])
	}
}

function kind(t) {
	const label = t.type.label
	if (label === 'num' || label === 'bigint') return 'number'
	if (label === 'string' || label === 'regexp' || label === 'privateId')
		return {string: 'string', regexp: 'regex', privateId: 'private'}[label]
	if (label === 'name' || t.type.keyword) return 'name'
	return 'punct'
}

// acorn's tokens with every template part joined to one, as ours are.
function theirs(source) {
	for (const sourceType of ['module', 'script']) {
		const out = []
		try {
			acorn.parse(source, {ecmaVersion: 'latest', sourceType, allowHashBang: true,
				allowReturnOutsideFunction: true, onToken: t => out.push(t)})
		} catch { continue }
		const joined = [], open = []
		for (const t of out) {
			const label = t.type.label, last = joined.at(-1)
			if (label === 'eof') continue
			if (label === '`') {
				if (last?.[2] === 'template' && last.live) { last[1] = t.end; last.live = false }
				else joined.push(Object.assign([t.start, t.end, 'template'], {live: true}))
			} else if (label === 'template') { last[1] = t.end
			} else if (label === '${') { last[1] = t.end; last.live = false; open.push('${')
			} else if (label === '{') { open.push('{'); joined.push([t.start, t.end, 'punct'])
			} else if (label === '}' && open.pop() === '${') {
				joined.push(Object.assign([t.start, t.end, 'template'], {live: true}))
			} else joined.push([t.start, t.end, kind(t)])
		}
		return joined
	}
	return null
}

let files = 0, tokens = 0, skipped = 0, bad = 0
for (const [file, mine] of ours) {
	const bytes = fs.readFileSync(file)
	// Offsets as bytes on both sides: one character a byte unless it is plain UTF-8 text.
	if (bytes.some(b => b > 0x7f)) { skipped++; continue }
	const want = theirs(bytes.toString('latin1'))
	if (!want) { skipped++; continue }
	files++
	tokens += want.length
	for (let i = 0; i < Math.max(want.length, mine.length); i++) {
		const a = want[i], b = mine[i]
		if (!a || !b || a[0] !== b[0] || a[1] !== b[1] || a[2] !== b[2]) {
			console.log(`${file}: token ${i}: acorn ${a}, ours ${b}: ${JSON.stringify(bytes.toString('latin1', (a ?? b)[0], (a ?? b)[0] + 40))}`)
			bad++
			break
		}
	}
}
console.log(`${files} files agree but ${bad}, ${tokens} tokens, ${skipped} files left out`)
process.exit(bad || !files ? 1 : 0)
