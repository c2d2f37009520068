// Fails when a report holds anything HIGH or above that is no advisory, or an advisory that does not apply: its row of the
// built-in corpus is evaluated here anew, with the semver that npm brings.
//   node advisories.mjs REPORT.json AFFECTED.tsv
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const root = execFileSync('npm', ['root', '-g'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
const semver = createRequire(root + '/npm/package.json')('semver')
const [report, table] = process.argv.slice(2)
const rows = readFileSync(table, 'utf8').split('\n').slice(1).map(l => l.split('\t')).filter(r => r.length === 6)

// OSV schema, "Evaluation": the events in order, plain semver order.
const inEvents = (version, spec) => {
	let affected = false
	const place = e => (e.at === '0' ? '0.0.0-0' : e.at)
	const events = spec.split(' ').map(e => ({ kind: e.slice(0, e.indexOf(':')), at: e.slice(e.indexOf(':') + 1) }))
	for (const e of events.sort((a, b) => semver.compare(place(a), place(b)))) {
		const order = semver.compare(version, place(e))
		if (e.kind === 'introduced' && order >= 0) affected = true
		if (e.kind === 'fixed' && order >= 0) affected = false
		if (e.kind === 'last_affected' && order > 0) affected = false
	}
	return affected
}
const applies = (version, kind, spec) =>
	kind === 'all' || (kind === 'versions' && spec.split(' ').includes(version)) || (kind === 'events' && inEvents(version, spec)) ||
	(kind === 'npm' && semver.satisfies(version, spec, { includePrerelease: true }))

const { findings, packages, status } = JSON.parse(readFileSync(report, 'utf8'))
let wrong = 0, advisories = 0
for (const f of findings.filter(f => f.severity === 'high' || f.severity === 'critical')) {
	const { name, version } = f.package
	const told = `${f.severity} ${f.rule} ${name}@${version}: ${f.message}`
	if (f.rule !== 'L2-ADV-001') {
		console.log('no advisory:', told)
		wrong++
	} else if (!rows.some(([, n, record, , kind, spec]) => n === name && record === f.corpus.row && applies(version, kind, spec))) {
		console.log('does not apply:', told)
		wrong++
	} else advisories++
}
console.log(`${packages.length} packages, ${findings.length} findings, ${advisories} of them advisories of HIGH or above that apply, ${wrong} wrong`)
if (status !== 'complete') console.log('the scan is', status)
process.exit(wrong || status !== 'complete' || packages.length < 300 ? 1 : 0)
