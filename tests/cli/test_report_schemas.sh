#!/bin/bash
# SARIF, CycloneDX and SPDX of six real projects against the published schemas, and against what the readers of these
# formats ask beyond them. One project is installed here with npm; PICKET_SHOP names a folder that has it already.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR # the built-in corpus
check() { python3 -W ignore "$PICKET_SRC/tests/schemas/check.py" "$@"; }
locks=$PICKET_SRC/tests/golden/lockfiles

take() { # take NAME LOCKFILE AS: a project of a lockfile alone
	mkdir -p "$1"
	cp "$2" "$1/$3"
}
cp -r "$PICKET_SRC/examples/app" "$PICKET_SRC/examples/incident" .
take pnpm "$locks/pnpm-v9/small.pnpm-lock.yaml" pnpm-lock.yaml
take yarn "$locks/yarn-v4/small.yarn.lock" yarn.lock
take bun "$locks/bun/small-v1.3.bun.lock" bun.lock
projects="app incident pnpm yarn bun"
if [ -n "${PICKET_SHOP:-}" ]; then
	cp -r "$PICKET_SHOP" shop
else
	mkdir shop
	echo '{"name":"shop","version":"1.0.0"}' >shop/package.json
	(cd shop && npm install --ignore-scripts --no-audit --no-fund --silent express@4 lodash@4.17.15 packageurl-js@2 >/dev/null 2>&1) || rm -r shop
fi
if [ -d shop ]; then
	projects="$projects shop"
else
	echo "skipped: npm reaches no registry"
	[ -z "${CI:-}" ] || exit 1
fi

cat >policy.yml <<'END'
suppress:
  - rule: L2-POST-001
    reason: "read on the first of November"
    owner: ann
    expires: 2099-01-31
END
for p in $projects; do
	for format in sarif cyclonedx spdx; do
		scanner scan -q -f $format --show info -o $p.$format "$p"
	done
done
say "sarif, cyclonedx and spdx of all projects are valid" sh -c 'for p; do echo all $p $p; done | python3 -W ignore "$PICKET_SRC/tests/schemas/check.py" --list' - $projects
scanner scan -q -f sarif --policy policy.yml -o excused.sarif incident
scanner scan -q -f cyclonedx --policy policy.yml -o excused.cyclonedx incident
scanner scan -q -f spdx --policy policy.yml -o excused.spdx incident
say "with excused findings they are valid" check all excused
for format in sarif cyclonedx spdx; do
	say "$format lists what is excused" grep -q "read on the first of November" excused.$format
done

# No whole verdict, and a baseline that knows nearly all.
cp -r incident half
scanner scan -q --baseline known.json --update-baseline half
mkdir -p half/packages/x
printf '{"lockfileVersion":3,"packages":{' >half/packages/x/package-lock.json
for format in sarif cyclonedx spdx junit github gitlab markdown html table; do
	say "$format of a project that cannot be read whole: status 4" gives 4 scanner scan --rules 'L2-IOC-001' --baseline known.json -f $format -o half.$format half
done
say "sarif, cyclonedx and spdx of it are valid" check all half
half() { jq -e "$2" "half.$1"; }
say "sarif says so" half sarif '.runs[0].properties | .status == "partial" and .baseline.known == 1 and (.scan_id | length) == 64'
say "cyclonedx says so" half cyclonedx '.compositions[0].aggregate == "incomplete"'
say "spdx says so" half spdx '.creationInfo.comment | startswith("Not complete")'
say "github says so as an error" grep -q '^::error title=Picket::partial: .*signed by.*scan ' half.github
say "and a known finding is a notice" grep -q '^::notice file=.*(known)::' half.github
say "markdown marks it too" grep -q '^| critical (known) |' half.markdown
say "junit says so as an error" grep -q 'errors="1"' half.junit
say "and a known finding is no failure" grep -q 'failures="0"' half.junit

if [ -d shop/node_modules/packageurl-js ]; then
	say "an independent reader spells every purl as we do" node -e '
const {PackageURL} = require("./shop/node_modules/packageurl-js"), fs = require("fs");
let n = 0;
for (const p of process.argv.slice(1)) for (const c of JSON.parse(fs.readFileSync(p + ".cyclonedx")).components) {
	if (!c.purl) continue;
	if (PackageURL.fromString(c.purl).toString() !== c.purl) { console.log(c.purl, PackageURL.fromString(c.purl).toString()); process.exit(1); }
	n++;
}
process.exit(n > 100 ? 0 : 1);' $projects
fi

prints() { jq -r '.runs[].results[].partialFingerprints["picketFingerprint/v1"]' "$1" | sort; }
mkdir -p elsewhere/deep
cp -r incident elsewhere/deep/moved
{ printf '\n\n\n'; cat incident/package-lock.json; } >elsewhere/deep/moved/package-lock.json
scanner scan -q -f sarif --show info -o moved.sarif elsewhere/deep/moved
prints incident.sarif >a
prints moved.sarif >b
say "fingerprints hold when the project and the lines move" cmp a b
say "and the lines did move" not cmp -s incident.sarif moved.sarif

say "the check of SARIF can fail" not check sarif app.cyclonedx 2>/dev/null
jq '.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = "/etc/passwd"' incident.sarif >bad.sarif
say "it refuses an absolute URI" not check sarif bad.sarif
jq '.components[0].purl = "pkg:npm/@ctrl/tinycolor@4.1.1"' incident.cyclonedx >bad.cyclonedx
say "the check of CycloneDX refuses a purl with a plain @" not check cyclonedx bad.cyclonedx
jq '.packages[0].SPDXID = "no id"' incident.spdx >bad.spdx
say "the check of SPDX refuses a bad identifier" not check spdx bad.spdx
