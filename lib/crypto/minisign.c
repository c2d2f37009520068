#include "crypto/minisign.h"

#include "base/buf.h"

#include <sodium.h>
#include <string.h>

/* docs/formats/pack.md, section 2. */
#define PUBKEY_BYTES 42
#define SIG_BYTES    74
#define UNTRUSTED    "untrusted comment: "
#define TRUSTED	     "trusted comment: "

/* Comments are ASCII; minisign's own default has tabs in it. */
static bool printable(struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		if ((t.p[i] < 0x20 && t.p[i] != '\t') || t.p[i] > 0x7e)
			return false;
	return true;
}

static bool key_bad(struct err *e, const char *why)
{
	err_set(e, "KEY-MALFORMED", "public key: %s", why);
	return err_hint(e,
			"a minisign public key is one line of 56 characters that begins with RW");
}

/* What editors and mail programs do to a file of text, and nobody sees. */
static bool key_edited(struct err *e, const char *why)
{
	err_set(e, "KEY-MALFORMED", "public key: %s", why);
	return err_hint(e, "a program changed the file on its way: take it from its owner again, as bytes");
}

bool pubkey_parse(struct text t, struct pubkey *out, struct err *e)
{
	uint8_t raw[PUBKEY_BYTES];
	size_t n;

	if (t.n > MINISIGN_PUBKEY_MAX)
		return key_bad(e, "longer than any key file");
	if (text_starts(t, T("\xef\xbb\xbf")))
		return key_edited(e, "a byte order mark stands before it");
	if (text_has(t, T("\r")))
		return key_edited(e, "its lines end with a carriage return");
	if (text_starts(t, T(UNTRUSTED))) {
		struct cut c = text_cut(t, '\n');
		if (!c.found)
			return key_bad(e, "a comment line and no key");
		t = c.tail;
	}
	if (text_ends(t, T("\n")))
		t.n--;
	if (!base64_decode(t, raw, sizeof raw, &n) || n != sizeof raw)
		return key_bad(e, "not the base64 of 42 bytes");
	if (raw[0] != 'E' || raw[1] != 'd')
		return key_bad(e, "not an Ed25519 key of minisign");
	memcpy(out->keynum, raw + 2, sizeof out->keynum);
	memcpy(out->pk, raw + 10, sizeof out->pk);
	return true;
}

void pubkey_text(char out[PUBKEY_TEXT], const struct pubkey *k)
{
	uint8_t raw[PUBKEY_BYTES] = {'E', 'd'};

	memcpy(raw + 2, k->keynum, sizeof k->keynum);
	memcpy(raw + 10, k->pk, sizeof k->pk);
	base64_encode(out, raw, sizeof raw);
}

bool pubkey_eq(const struct pubkey *a, const struct pubkey *b)
{
	return sodium_memcmp(a->pk, b->pk, sizeof a->pk) == 0;
}

static struct digest key_digest(const struct pubkey *k)
{
	return digest_of(DIGEST_KEY, NULL, k->pk, sizeof k->pk);
}

void pubkey_fingerprint(char out[FINGERPRINT_TEXT], const struct pubkey *k)
{
	struct digest d = key_digest(k);

	hex_put(out, d.b, (FINGERPRINT_TEXT - 1) / 2);
}

void digest_spoken(char out[PUBKEY_SPOKEN], const struct digest *id)
{
	static const char digits[32] = {"abcdefghijklmnopqrstuvwxyz234567"};
	struct digest d = *id;
	size_t bits = (FINGERPRINT_TEXT - 1) * 4;

	for (size_t at = 0; at < bits; at += 5) {
		/* Five bits from bit `at`; past the 16 bytes they are zero. */
		unsigned pair = (unsigned)d.b[at / 8] << 8;
		if ((at / 8 + 1) * 8 < bits)
			pair |= d.b[at / 8 + 1];
		if (at && at % 20 == 0)
			*out++ = '-';
		*out++ = digits[pair >> (11 - at % 8) & 31];
	}
	*out = '\0';
}

void pubkey_spoken(char out[PUBKEY_SPOKEN], const struct pubkey *k)
{
	struct digest d = key_digest(k);

	digest_spoken(out, &d);
}

static bool sig_bad(struct err *e, const char *why)
{
	return err_set(e, "SIG-MALFORMED", "signature file: %s", why);
}

/* Reads `prefix` and the rest of one line, which must be printable. */
static bool comment_line(struct text *rest, struct text prefix, struct text *out)
{
	struct text line;

	if (!text_line(rest, &line) || !text_skip(&line, prefix) || !printable(line))
		return false;
	*out = line;
	return true;
}

static bool base64_line(struct text *rest, uint8_t *out, size_t size)
{
	struct text line;
	size_t n;

	return text_line(rest, &line) && base64_decode(line, out, size, &n) && n == size;
}

/* A .minisig is malleable; what is not spelled as minisig_format() spells it is refused. */
static bool is_canonical(const struct minisig *s, struct text untrusted, struct text file)
{
	struct buf b = BUF(MINISIGN_FILE_MAX);
	bool same = minisig_format(s, untrusted, &b) && text_eq(buf_view(&b), file);

	buf_free(&b);
	return same;
}

bool minisig_parse(struct text file, struct minisig *out, struct err *e)
{
	struct text rest = file, untrusted, trusted;
	uint8_t raw[SIG_BYTES];

	if (file.n > MINISIGN_FILE_MAX)
		return sig_bad(e, "longer than any signature");
	if (!comment_line(&rest, T(UNTRUSTED), &untrusted))
		return sig_bad(e, "line 1 is no untrusted comment");
	if (!base64_line(&rest, raw, sizeof raw))
		return sig_bad(e, "line 2 is not the base64 of a signature");
	if (raw[0] != 'E' || raw[1] != 'D') {
		err_set(e, "SIG-ALGORITHM", "signature file: not a prehashed (ED) signature");
		return err_hint(e, "sign again with minisign 0.8 or newer, without -l");
	}
	if (!comment_line(&rest, T(TRUSTED), &trusted) || trusted.n > MINISIGN_COMMENT_MAX)
		return sig_bad(e, "line 3 is no trusted comment");
	struct minisig s = {0};
	memcpy(s.keynum, raw + 2, sizeof s.keynum);
	memcpy(s.sig, raw + 10, sizeof s.sig);
	if (trusted.n)
		memcpy(s.comment, trusted.p, trusted.n);
	if (!base64_line(&rest, s.global, sizeof s.global))
		return sig_bad(e, "line 4 is not the base64 of a global signature");
	if (!is_canonical(&s, untrusted, file))
		return sig_bad(
			e,
			"not in canonical form: bytes behind line 4, or its line end is missing");
	*out = s;
	return true;
}

bool minisig_format(const struct minisig *s, struct text untrusted_comment, struct buf *out)
{
	uint8_t raw[SIG_BYTES] = {'E', 'D'};
	char sig[base64_size(SIG_BYTES)], global[base64_size(sizeof s->global)];

	if (!printable(untrusted_comment) || !printable(text_of(s->comment)))
		return false;
	memcpy(raw + 2, s->keynum, sizeof s->keynum);
	memcpy(raw + 10, s->sig, sizeof s->sig);
	base64_encode(sig, raw, sizeof raw);
	base64_encode(global, s->global, sizeof s->global);
	buf_text(out, T(UNTRUSTED));
	buf_text(out, untrusted_comment);
	return buf_printf(out, "\n%s\n" TRUSTED "%s\n%s\n", sig, s->comment, global);
}

struct prehash minisig_prehash(const void *p, size_t n)
{
	struct prehash h;

	/* Plain BLAKE2b-512, neither key nor personalisation: minisign's choice. */
	crypto_generichash_blake2b(h.b, sizeof h.b, n ? p : NULL, n, NULL, 0);
	return h;
}

bool minisig_verify(const struct minisig *s, const struct prehash *h, const struct pubkey *k)
{
	uint8_t both[sizeof s->sig + MINISIGN_COMMENT_MAX];
	size_t comment = strnlen(s->comment, MINISIGN_COMMENT_MAX);

	if (crypto_sign_verify_detached(s->sig, h->b, sizeof h->b, k->pk) != 0)
		return false;
	memcpy(both, s->sig, sizeof s->sig);
	memcpy(both + sizeof s->sig, s->comment, comment);
	return crypto_sign_verify_detached(s->global, both, sizeof s->sig + comment, k->pk) == 0;
}
