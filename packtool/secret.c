#include "packtool/secret.h"

#include "base/cursor.h"
#include "packtool/limits.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PLAIN_BYTES  (8 + 64 + 32) /* keynum, secret, checksum: what scrypt covers */
#define FILE_BYTES   (6 + 32 + 8 + 8 + PLAIN_BYTES)

struct secret {
	uint8_t keynum[8];
	uint8_t sk[64]; /* seed 32 | public key 32, as libsodium keeps it */
};

/* The 158 bytes taken apart; `body` is still covered by scrypt's stream when encrypted. */
struct stored {
	bool encrypted;
	uint8_t salt[32];
	uint64_t opslimit, memlimit;
	uint8_t body[PLAIN_BYTES];
};

static struct secret *secret_new(struct err *e)
{
	struct secret *s = crypto_init() ? sodium_malloc(sizeof *s) : NULL;

	if (!s)
		err_set(e, "NO-MEMORY", "no locked memory for a secret key");
	return s;
}

struct secret *secret_generate(struct err *e)
{
	struct secret *s = secret_new(e);
	uint8_t pk[32];

	if (!s)
		return NULL;
	randombytes_buf(s->keynum, sizeof s->keynum);
	crypto_sign_keypair(pk, s->sk);
	return s;
}

void secret_free(struct secret *s)
{
	sodium_free(s); /* wipes */
}

void secret_wipe(struct buf *b)
{
	if (b->p)
		sodium_memzero(b->p, b->cap);
	buf_free(b);
}

static void checksum(uint8_t out[32], const struct secret *s)
{
	crypto_generichash_state h;

	crypto_generichash_init(&h, NULL, 0, 32);
	crypto_generichash_update(&h, (const uint8_t *)"Ed", 2);
	crypto_generichash_update(&h, s->keynum, sizeof s->keynum);
	crypto_generichash_update(&h, s->sk, sizeof s->sk);
	crypto_generichash_final(&h, out, 32);
}

static bool malformed(struct err *e, const char *why)
{
	return err_set(e, "SECRET-MALFORMED", "not a minisign secret key: %s", why);
}

static bool take_bytes(const uint8_t *raw, struct stored *out, struct err *e)
{
	struct cursor c = cursor_of(raw, FILE_BYTES);
	struct text sign = cursor_bytes(&c, 2), kdf = cursor_bytes(&c, 2), sum = cursor_bytes(&c, 2);

	if (!text_eq(sign, T("Ed")) || !text_eq(sum, T("B2")))
		return malformed(e, "another algorithm");
	out->encrypted = text_eq(kdf, T("Sc"));
	if (!out->encrypted && !text_eq(kdf, text_n("\0\0", 2)))
		return malformed(e, "another way of encryption");
	cursor_copy(&c, out->salt, sizeof out->salt);
	out->opslimit = cursor_le64(&c);
	out->memlimit = cursor_le64(&c);
	cursor_copy(&c, out->body, sizeof out->body);
	return cursor_done(&c) || malformed(e, "cut short");
}

/* The comment line, the key line, and nothing else. */
static bool take_file(struct text file, struct stored *out, struct err *e)
{
	uint8_t raw[FILE_BYTES];
	struct text comment, line;
	size_t n = 0;
	bool ok;

	if (file.n > SECRET_FILE_MAX)
		return malformed(e, "too long");
	if (!text_line(&file, &comment) || !text_starts(comment, T("untrusted comment: ")))
		return malformed(e, "no comment line");
	if (!text_line(&file, &line) || file.n)
		return malformed(e, "not two lines");
	if (text_ends(line, T("\r")))
		line.n--;
	ok = (base64_decode(line, raw, sizeof raw, &n) && n == sizeof raw) ||
	     malformed(e, "its second line is not the base64 of 158 bytes");
	ok = ok && take_bytes(raw, out, e);
	sodium_memzero(raw, sizeof raw);
	return ok;
}

static bool stream_xor(struct stored *f, struct text password, struct err *e)
{
	uint8_t *stream = sodium_malloc(PLAIN_BYTES);
	bool ok = false;

	if (!stream)
		return err_set(e, "NO-MEMORY", "no locked memory for a secret key");
	if (crypto_pwhash_scryptsalsa208sha256(stream, PLAIN_BYTES, password.p ? password.p : "",
					       password.n, f->salt, f->opslimit,
					       (size_t)f->memlimit) != 0) {
		err_set(e, "NO-MEMORY", "the key needs %ju MiB of memory to be opened",
			(uintmax_t)(f->memlimit >> 20));
	} else {
		for (size_t i = 0; i < PLAIN_BYTES; i++)
			f->body[i] ^= stream[i];
		ok = true;
	}
	sodium_free(stream);
	return ok;
}

bool secret_encrypted(struct text file)
{
	struct stored *f = crypto_init() ? sodium_malloc(sizeof *f) : NULL;
	bool encrypted = f && take_file(file, f, NULL) && f->encrypted;

	sodium_free(f);
	return encrypted;
}

static bool open_body(struct stored *f, struct text password, struct secret *s, struct err *e)
{
	uint8_t sum[32], pk[32], again[64];

	if (f->encrypted) {
		if (f->opslimit > SECRET_OPSLIMIT_MAX || f->memlimit > SECRET_MEMLIMIT_MAX ||
		    f->opslimit < crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_MIN ||
		    f->memlimit < crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_MIN)
			return err_set(e, "SECRET-COST", "the key asks for an absurd cost of scrypt");
		if (!stream_xor(f, password, e))
			return false;
	}
	memcpy(s->keynum, f->body, 8);
	memcpy(s->sk, f->body + 8, 64);
	checksum(sum, s);
	if (f->encrypted && sodium_memcmp(sum, f->body + 72, sizeof sum) != 0)
		return err_set(e, "SECRET-PASSWORD", "wrong password (or the key file is damaged)");
	/* The public half must be the one of the seed: signing with another leaks the secret. */
	crypto_sign_seed_keypair(pk, again, s->sk);
	bool same = sodium_memcmp(again, s->sk, sizeof again) == 0;
	sodium_memzero(again, sizeof again);
	return same || malformed(e, "its halves do not belong together");
}

struct secret *secret_parse(struct text file, struct text password, struct err *e)
{
	struct secret *s = secret_new(e);
	struct stored *f = s ? sodium_malloc(sizeof *f) : NULL;

	if (s && !f)
		err_set(e, "NO-MEMORY", "no locked memory for a secret key");
	if (!f || !take_file(file, f, e) || !open_body(f, password, s, e)) {
		secret_free(s);
		s = NULL;
	}
	sodium_free(f);
	return s;
}

static void put64(uint8_t *p, uint64_t v)
{
	for (int i = 0; i < 8; i++)
		p[i] = (uint8_t)(v >> (8 * i));
}

static void put_stored(const struct stored *f, uint8_t raw[FILE_BYTES])
{
	memcpy(raw, "Ed", 2);
	memcpy(raw + 2, f->encrypted ? "Sc" : "\0\0", 2);
	memcpy(raw + 4, "B2", 2);
	memcpy(raw + 6, f->salt, 32);
	put64(raw + 38, f->opslimit);
	put64(raw + 46, f->memlimit);
	memcpy(raw + 54, f->body, PLAIN_BYTES);
}

bool secret_format(const struct secret *s, struct text password, uint64_t opslimit,
		   uint64_t memlimit, struct buf *out, struct err *e)
{
	struct stored *f = sodium_malloc(sizeof *f);
	uint8_t raw[FILE_BYTES];
	char line[base64_size(FILE_BYTES)];
	bool ok = true;

	if (!f)
		return err_set(e, "NO-MEMORY", "no locked memory for a secret key");
	memset(f, 0, sizeof *f);
	memcpy(f->body, s->keynum, 8);
	memcpy(f->body + 8, s->sk, 64);
	if (opslimit) {
		f->encrypted = true;
		f->opslimit = opslimit;
		f->memlimit = memlimit;
		randombytes_buf(f->salt, sizeof f->salt);
		checksum(f->body + 72, s);
		ok = stream_xor(f, password, e);
	}
	if (ok) {
		put_stored(f, raw);
		base64_encode(line, raw, sizeof raw);
		/* All at once: a buffer that grows would leave copies behind. */
		ok = (buf_reserve(out, sizeof line + 64) &&
		      buf_printf(out, "untrusted comment: minisign %ssecret key\n%s\n",
				 opslimit ? "encrypted " : "", line)) ||
		     err_set(e, "NO-MEMORY", "out of memory");
	}
	sodium_memzero(raw, sizeof raw);
	sodium_memzero(line, sizeof line);
	sodium_free(f);
	return ok;
}

struct pubkey secret_public(const struct secret *s)
{
	struct pubkey k;

	memcpy(k.keynum, s->keynum, sizeof k.keynum);
	crypto_sign_ed25519_sk_to_pk(k.pk, s->sk);
	return k;
}

bool secret_sign(const struct secret *s, const struct prehash *h, const char *comment,
		 struct minisig *out, struct err *e)
{
	uint8_t bytes[64 + MINISIGN_COMMENT_MAX];
	size_t n = strlen(comment);

	if (n > MINISIGN_COMMENT_MAX)
		return err_set(e, "SIG-MALFORMED", "the trusted comment is too long");
	memcpy(out->keynum, s->keynum, sizeof out->keynum);
	memcpy(out->comment, comment, n + 1);
	crypto_sign_detached(out->sig, NULL, h->b, sizeof h->b, s->sk);
	memcpy(bytes, out->sig, 64);
	memcpy(bytes + 64, comment, n);
	crypto_sign_detached(out->global, NULL, bytes, 64 + n, s->sk);
	return true;
}
