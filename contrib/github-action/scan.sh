#!/bin/sh
# Trusts the keys and imports the packs given, scans, and leaves the reports and the status for the next
# steps. Ends with 0 whatever the scan says: the last step of action.yml gives the verdict.
set -eu
out=$RUNNER_TEMP/picket
mkdir -p "$out"
export PICKET_STORE="$out/store"

refuse() { # what is not installed as asked must not be judged by less
	echo "::error title=picket::$1"
	echo "status=$2" >>"$GITHUB_OUTPUT"
	exit 0
}

echo "${PICKET_KEYS:-}" | while read -r key fingerprint; do
	[ -z "$key" ] || picket keys trust -q "$key" --fingerprint "${fingerprint:-none}" --prefix '*' --replace
done || refuse "a key cannot be trusted: see above" 5
echo "${PICKET_PACKS:-}" | while read -r pack; do
	[ -z "$pack" ] || picket corpus import "$pack"
done || refuse "a pack is refused: see above" 5

# scan FORMAT FILE: its status in $status
scan() {
	status=0
	set -- --format "$1" -o "$2"
	[ -z "${PICKET_POLICY:-}" ] || set -- "$@" --policy "$PICKET_POLICY"
	[ -z "${PICKET_BASELINE:-}" ] || set -- "$@" --baseline "$PICKET_BASELINE"
	[ "${PICKET_ALLOW_PARTIAL:-false}" != true ] || set -- "$@" --allow-partial
	picket scan "$@" --fail-on "${PICKET_FAIL_ON:-high}" -- "${PICKET_TARGET:-.}" || status=$?
}
scan github "$out/annotations"
[ ! -s "$out/annotations" ] || cat "$out/annotations"
scan markdown "$out/summary.md"
# A step's summary is cut off at 1 MiB; half a table is worse than a word.
if [ -s "$out/summary.md" ] && [ "$(wc -c <"$out/summary.md")" -lt 1000000 ]; then
	cat "$out/summary.md" >>"$GITHUB_STEP_SUMMARY"
else
	echo "picket: no summary that fits here; see the report." >>"$GITHUB_STEP_SUMMARY"
fi
scan html "$out/picket.html"
scan sarif "$out/picket.sarif"
{
	echo "status=$status"
	[ ! -s "$out/picket.sarif" ] || echo "sarif=$out/picket.sarif"
	[ ! -s "$out/picket.html" ] || echo "html=$out/picket.html"
} >>"$GITHUB_OUTPUT"
