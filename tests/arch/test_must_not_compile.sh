#!/bin/bash
# Raw bytes do not compile where verified bytes are wanted, and no file but pack/trust.c and
# pack/verified.c can make verified bytes.
set -eu
cd "$PICKET_SRC"
: "${CC:=cc}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# compiles NAME < program
compiles() {
	cat > "$work/$1.c"
	"$CC" -std=c17 -D_GNU_SOURCE -Ilib -Werror -fsyntax-only "$work/$1.c" 2> "$work/$1.log"
}
must_compile() {
	if ! compiles "$1"; then
		echo "does not compile, but should: $1"; cat "$work/$1.log"; failed=1
	fi
}
must_not_compile() { # NAME PATTERN: and the compiler says why
	if compiles "$1"; then
		echo "compiles, but must not: $1"; failed=1
	elif ! grep -qE "$2" "$work/$1.log"; then
		echo "fails for another reason than it should: $1"; cat "$work/$1.log"; failed=1
	fi
}

must_compile verified_bytes_are_parsed <<'C'
#include "pack/manifest.h"
bool f(const struct verified *v, struct manifest *m, struct err *e);
bool f(const struct verified *v, struct manifest *m, struct err *e)
{
	return manifest_parse(v, m, e);
}
C
must_not_compile raw_text_is_no_verified 'incompatible type' <<'C'
#include "pack/manifest.h"
bool f(struct text raw, struct manifest *m, struct err *e);
bool f(struct text raw, struct manifest *m, struct err *e)
{
	return manifest_parse(raw, m, e);
}
C
must_not_compile raw_pointer_is_no_verified 'incompatible(-| )pointer' <<'C'
#include "pack/manifest.h"
bool f(const char *raw, struct manifest *m, struct err *e);
bool f(const char *raw, struct manifest *m, struct err *e)
{
	return manifest_parse(raw, m, e);
}
C
must_not_compile a_reference_to_text_is_no_verified 'incompatible(-| )pointer' <<'C'
#include "pack/manifest.h"
bool f(struct text raw, struct manifest *m, struct err *e);
bool f(struct text raw, struct manifest *m, struct err *e)
{
	return manifest_parse(&raw, m, e);
}
C
must_not_compile verified_cannot_be_made 'incomplete type|storage size|undefined type' <<'C'
#include "pack/manifest.h"
bool f(struct manifest *m, struct err *e);
bool f(struct manifest *m, struct err *e)
{
	struct verified v = {0};
	return manifest_parse(&v, m, e);
}
C
must_not_compile verified_cannot_be_sized 'incomplete type|undefined type' <<'C'
#include "pack/verified.h"
#include <stdlib.h>
struct verified *f(void);
struct verified *f(void)
{
	return malloc(sizeof(struct verified));
}
C
must_not_compile the_inside_is_not_for_others 'only pack/trust.c makes verified bytes' <<'C'
#include "pack/verified_make.h"
int unused_;
C
must_not_compile a_key_is_no_digest 'incompatible(-| )pointer' <<'C'
#include "crypto/minisign.h"
bool f(const struct pubkey *k, const struct digest *d);
bool f(const struct pubkey *k, const struct digest *d)
{
	return digest_eq(k, d);
}
C

# Nobody else opens the inside (the word is made of two pieces, so that this file is clean).
word=PICKET_MAKES_VERIFIED; word=${word}_BYTES
who=$(grep -rl --include='*.c' --include='*.h' --include='CMakeLists.txt' --include='*.cmake' \
	"$word" CMakeLists.txt cmake lib scanner packtool picket corpusd tests 2>/dev/null | sort | tr '\n' ' ')
if [ "$who" != "lib/pack/trust.c lib/pack/verified.c lib/pack/verified_make.h " ]; then
	echo "verified bytes are made elsewhere: $who"; failed=1
fi
# And no other header declares the inside of the struct.
who=$(grep -rlE '^struct verified \{' lib scanner packtool picket corpusd tests 2>/dev/null | grep -v test_must_not || true)
if [ "$who" != "lib/pack/verified_make.h" ]; then
	echo "struct verified has an inside in: $who"; failed=1
fi
exit $failed
