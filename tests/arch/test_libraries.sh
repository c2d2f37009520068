#!/bin/bash
# What each program links is written in libraries.txt; the scanner imports no network client,
# no signing and no socket call of its own.
set -eu
cd "$PICKET_SRC"
bad=0
for program in scanner packtool corpusd picket; do
	binary=$PICKET_BIN/$program
	[ -x "$binary" ] || { echo "$program is not built"; exit 1; }
	needed=$(readelf -d "$binary" | sed -n 's/.*(NEEDED).*\[\(.*\)\.so.*\]/\1/p' | sort | tr '\n' ' ')
	while read -r library; do
		if ! grep -qE "^$program:.* $library( |$)" tests/arch/libraries.txt; then
			echo "$program links $library, which tests/arch/libraries.txt does not allow"
			bad=1
		fi
	done < <(echo "$needed" | tr ' ' '\n' | grep -vE '^$|^ld-linux|asan|ubsan|clang_rt|libstdc|libgcc_s')
done
imports=$(nm -D --undefined-only "$PICKET_BIN/scanner" | awk '{print $2}' | sed 's/@.*//')
[ "$(echo "$imports" | wc -l)" -gt 20 ] || { echo "no imports seen: the check is broken"; exit 1; }
# fork stays: the parent that holds the deadline forks once, before the sandbox, which refuses it.
# The sanitizers' runtime brings its own: only a plain build is looked at.
if ! echo "$imports" | grep -q asan; then
	for symbol in socket connect bind listen accept sendto recvfrom getaddrinfo execve execvp system popen; do
		if echo "$imports" | grep -qx "$symbol"; then
			echo "scanner imports $symbol"
			bad=1
		fi
	done
fi
if echo "$imports" | grep -E '^(curl_|crypto_sign_detached|crypto_sign_ed25519_detached|crypto_pwhash)'; then
	echo "scanner imports a network client or a signing function"
	bad=1
fi
exit $bad
