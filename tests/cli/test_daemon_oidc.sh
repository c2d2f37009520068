#!/bin/bash
# Tokens of an issuer: keys and tokens are made here; only what is right in every respect gets in.
. "$PICKET_SRC/tests/cli/daemon.bash"
cat >"$DIR/make.mjs" <<'J'
// make.mjs keys DIR: keys, a JWKS of them; make.mjs sign DIR KID ALG HEADER-JSON CLAIMS-JSON: a token.
import { generateKeyPairSync, createPrivateKey, sign, createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
const [, , what, dir, kid, alg, header, claims] = process.argv;
const b64 = (x) => Buffer.from(x).toString('base64url');
if (what === 'keys') {
	const made = {
		rsa: ['rsa', { modulusLength: 2048 }, 'RS256'], small: ['rsa', { modulusLength: 1024 }, 'RS256'],
		ec: ['ec', { namedCurve: 'P-256' }, 'ES256'], ed: ['ed25519', {}, 'EdDSA'], new: ['ec', { namedCurve: 'P-256' }, 'ES256'],
	};
	const jwks = [];
	for (const [name, [type, options, use]] of Object.entries(made)) {
		const { publicKey, privateKey } = generateKeyPairSync(type, options);
		writeFileSync(`${dir}/${name}.pem`, privateKey.export({ type: 'pkcs8', format: 'pem' }));
		jwks.push({ ...publicKey.export({ format: 'jwk' }), kid: name, use: 'sig', alg: use });
	}
	writeFileSync(`${dir}/jwks.json`, JSON.stringify({ keys: jwks.filter((k) => k.kid !== 'new') }));
	writeFileSync(`${dir}/rotated.json`, JSON.stringify({ keys: jwks.filter((k) => k.kid === 'new') }));
} else {
	const now = Math.floor(Date.now() / 1000);
	const full = { iss: 'https://issuer.example.com', aud: 'picket', sub: 'alice', exp: now + 300, iat: now, roles: ['ci'], ...JSON.parse(claims || '{}') };
	for (const k of Object.keys(full)) if (full[k] === null) delete full[k];
	for (const k of ['exp', 'nbf', 'iat']) if (typeof full[k] === 'string') full[k] = now + Number(full[k]);
	const head = { alg, kid, typ: 'JWT', ...JSON.parse(header || '{}') };
	for (const k of Object.keys(head)) if (head[k] === null) delete head[k];
	const input = `${b64(JSON.stringify(head))}.${b64(JSON.stringify(full))}`;
	const pem = () => createPrivateKey(readFileSync(`${dir}/${kid}.pem`));
	let s = '';
	if (alg === 'RS256') s = sign('sha256', Buffer.from(input), pem()).toString('base64url');
	if (alg === 'ES256') s = sign('sha256', Buffer.from(input), { key: pem(), dsaEncoding: 'ieee-p1363' }).toString('base64url');
	if (alg === 'EdDSA') s = sign(null, Buffer.from(input), pem()).toString('base64url');
	if (alg === 'HS256') s = createHmac('sha256', readFileSync(`${dir}/jwks.json`)).update(input).digest('base64url');
	console.log(`${input}.${s}`);
}
J
node "$DIR/make.mjs" keys "$DIR"
make() { node "$DIR/make.mjs" sign "$DIR" "$@"; }
daemon_start --oidc-issuer https://issuer.example.com --oidc-audience picket --oidc-jwks "$DIR/jwks.json" \
	--oidc-roles ci=scanner,boss=admin,look=viewer
admin=$TOKEN

is() { # STATUS SENTENCE, of a look at the packs with $TOKEN
	ask /v1/packs
	expect "$1" "$2"
}
bad() { # TEXT SENTENCE
	ask /v1/packs
	expect 401 "$2"
	holds "$1" "the answer says why"
	sleep 0.12 # ten refusals a second are allowed
}
TOKEN=$(make rsa RS256); is 200 "a token with RS256"
TOKEN=$(make ec ES256); is 200 "a token with ES256"
TOKEN=$(make ed EdDSA); is 200 "a token with EdDSA"
good=$TOKEN
TOKEN=$(make ec ES256 '{}' '{"aud":["other","picket"]}'); is 200 "an audience among several"
TOKEN=$(make ec ES256 '{}' '{"exp":"-30"}'); is 200 "expired less than a minute ago: clocks differ"

TOKEN=$(make ec ES256 '{}' '{"exp":"-90"}'); bad "has expired" "an expired token"
TOKEN=$(make ec ES256 '{}' '{"exp":null}'); bad "when it expires" "a token without expiry"
TOKEN=$(make ec ES256 '{}' '{"nbf":"+600"}'); bad "not valid yet" "a token of tomorrow"
TOKEN=$(make ec ES256 '{}' '{"iat":"+600"}'); bad "in the future" "a token issued in the future"
TOKEN=$(make ec ES256 '{}' '{"aud":"other"}'); bad "another audience" "a token for somebody else"
TOKEN=$(make ec ES256 '{}' '{"aud":null}'); bad "another audience" "a token for nobody"
TOKEN=$(make ec ES256 '{}' '{"iss":"https://evil.example.com"}'); bad "another issuer" "a token of somebody else"
TOKEN=$(make ec ES256 '{"kid":"nobody"}'); bad "not known here" "an unknown kid: the first key is no substitute"
TOKEN=$(make ec ES256 '{"kid":null}'); bad "not known here" "no kid at all"
TOKEN=$(make ec none); bad "not known here" "alg none"
TOKEN=$(make ec ES256 '{"alg":"none"}'); bad "another algorithm" "alg none with a signature"
TOKEN=$(make rsa HS256); bad "another algorithm" "HMAC with the public key as its secret"
TOKEN=$(make rsa RS256 '{"alg":"ES256"}'); bad "another algorithm" "the algorithm of another key"
TOKEN=$(make rsa RS256 '{"crit":["b64"],"b64":false}'); bad "extensions" "an extension that must be understood"
TOKEN=$(make ec ES256 '{"jku":"https://evil.example.com/keys","kid":"new"}'); bad "not known here" "keys from where the token says"
TOKEN=$(make small RS256); bad "not known here" "a key of 1024 bits is no key"
TOKEN=$(make ec ES256 '{}' '{"roles":["nothing"]}'); bad "gives no role" "a claim that maps to no role"
TOKEN=$(make ec ES256 '{}' '{"roles":null}'); bad "gives no role" "no claim"
TOKEN=${good%?}A; [ "$TOKEN" != "$good" ] || TOKEN=${good%?}Q; bad "signature" "one character of the signature changed"
TOKEN=${good%.*}.; bad "known" "no signature"
payload=$(echo "$good" | cut -d. -f2)
TOKEN=$(echo "$good" | cut -d. -f1).${payload%?}$([ "${payload: -1}" = A ] && echo B || echo A).$(echo "$good" | cut -d. -f3)
bad "OIDC-TOKEN" "one character of the claims changed"

TOKEN=$(make ec ES256 '{}' '{"roles":"look"}')
ask -d '{"ask":[]}' /v1/lookup; expect 403 "a viewer may not ask for scans"
TOKEN=$(make ec ES256 '{}' '{"roles":["look","boss"]}')
ask /v1/audit; expect 200 "of two roles the higher counts"
holds 'OIDC-TOKEN' "refusals are in the log"

next=$(make new ES256)
TOKEN=$next; bad "not known here" "a key that is not there yet"
cp "$DIR/rotated.json" "$DIR/jwks.new" && mv "$DIR/jwks.new" "$DIR/jwks.json"
TOKEN=$next; becomes 200 "after a rotation the new key counts" /v1/packs
TOKEN=$good; bad "not known here" "and the old one does not"
echo '{"keys":[]}' >"$DIR/jwks.json"
sleep 2.5
TOKEN=$next; is 200 "an unsound key file leaves the keys that were"
TOKEN=$admin; is 200 "tokens of the daemon's own go on"
daemon_stop
TOKEN=
if daemon_start --oidc-issuer https://issuer.example.com --oidc-jwks "$DIR/rotated.json" >/dev/null 2>&1; then
	echo "FAILED: started without an audience"; exit 1
fi
grep -q SETTING-UNSAFE "$DIR/err"
echo "ok: without an audience it does not start"
