#include "packtool/verb.h"

#include "base/escape.h"
#include "base/file.h"
#include "pack/pack.h"
#include "pack/refusal.h"
#include "packtool/password.h"
#include "store/audit.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

bool verb_place(const struct args *a, struct arena *m, struct store_place *out, struct err *e)
{
	if (!m)
		return err_set(e, "NO-MEMORY", "out of memory");
	return store_place_find(m, arg_value(a, "store", NULL), out, e);
}

bool verb_audit(const struct args *a, void (*each)(void *ctx, struct text line), void *ctx, struct audit_sum *out,
		struct err *e)
{
	struct arena *m = arena_new(65536);
	struct store_place where;
	bool ok = crypto_init() && verb_place(a, m, &where, e) && audit_walk(where.dir, each, ctx, out, e);

	arena_free(m);
	return ok;
}

uint64_t verb_now(void)
{
	time_t t = time(NULL);
	return t > 0 ? (uint64_t)t : 0;
}

struct store *verb_store(const struct args *a, struct err *e)
{
	struct arena *m = arena_new(65536);
	struct store_place where;
	struct store *s = NULL;

	if (!verb_place(a, m, &where, e) || !store_open(&where, &s, e))
		s = NULL;
	arena_free(m);
	return s;
}

int verb_status(const struct err *e)
{
	static const char *const bad_target[] = {"FILE-OPEN", "FILE-READ", "FILE-KIND",
						 "STORE-NO-PACK", "KEY-NOT-COMPARED"};

	for (size_t i = 0; i < sizeof bad_target / sizeof bad_target[0]; i++)
		if (err_is(e, bad_target[i]))
			return EXIT_USAGE;
	/* A second signature by one key is a mistake of the caller's, no refusal. */
	return refusal_is(e) && !err_is(e, "PACK-SIGNED") ? EXIT_REFUSED : EXIT_FINDINGS;
}

int verb_fail(const struct err *e)
{
	struct err shown = *e;

	if (verb_status(e) == EXIT_REFUSED)
		refusal_hint(&shown);
	return cmd_fail(&shown, verb_status(e));
}

static struct secret *parse_secret(const struct args *a, const char *file, struct text bytes,
				   struct err *e)
{
	const char *from = arg_value(a, "password-file", NULL);
	struct password *p;
	struct secret *s = NULL;
	char prompt[300];

	if (!secret_encrypted(bytes))
		return secret_parse(bytes, T(""), e);
	p = password_new(e);
	snprintf(prompt, sizeof prompt, "password of %.200s: ", file);
	if (p && (from ? password_read(p, from, e) : password_ask(p, prompt, false, e)))
		s = secret_parse(bytes, text_n(p->bytes, p->n), e);
	password_free(p);
	return s;
}

struct secret *verb_secret(const struct args *a, const char *file, struct err *e)
{
	struct buf b = BUF(SECRET_FILE_MAX);
	struct secret *s = NULL;

	/* Reserved whole first: a buffer that grows would leave copies behind. */
	if (!buf_reserve(&b, SECRET_FILE_MAX))
		err_set(e, "NO-MEMORY", "out of memory");
	else if (file_read(AT_FDCWD, file, false, &b, e)) {
		s = parse_secret(a, file, buf_view(&b), e);
		if (!s)
			err_in(e, "%s", file);
	}
	secret_wipe(&b);
	return s;
}

bool verb_number(const struct args *a, const char *name, uint64_t fallback, uint64_t *out,
		 struct err *e)
{
	const char *value = arg_value(a, name, NULL);

	*out = fallback;
	return !value || text_u64(text_of(value), out) ||
	       err_set(e, "USAGE", "--%s wants a number, not \"%s\"", name, value);
}

const char *verb_show(struct arena *m, struct text t)
{
	struct buf b = BUF(4096);
	struct text kept;

	escape_plain(&b, text_head(t, 1000));
	kept = arena_text(m, buf_view(&b));
	buf_free(&b);
	return kept.p ? kept.p : "";
}

void verb_put(FILE *out, const char *text)
{
	struct buf b = BUF((size_t)1 << 20);

	escape_plain(&b, text_of(text));
	fwrite(b.p ? b.p : "", 1, b.n, out);
	buf_free(&b);
}

void verb_tell(const char *name, const char *fmt, ...)
{
	va_list ap;

	verb_put(stdout, name);
	fputs(": ", stdout);
	va_start(ap, fmt);
	vprintf(fmt, ap);
	va_end(ap);
}

int verb_json_end(struct json_writer *w)
{
	return json_end(w) && fflush(stdout) == 0 ? EXIT_DONE : EXIT_INCOMPLETE;
}

void verb_json_digest(struct json_writer *w, struct text key, const struct digest *d)
{
	char hex[DIGEST_HEX];

	digest_hex(hex, d);
	json_member_text(w, key, text_of(hex));
}

void verb_json_manifest(struct json_writer *w, const struct manifest *m, const struct digest *id)
{
	uint64_t rows = 0;

	json_member_text(w, T("pack"), text_of(m->name));
	json_member_text(w, T("version"), text_of(m->version));
	json_member_u64(w, T("epoch"), m->epoch);
	json_member_u64(w, T("seq"), m->seq);
	verb_json_digest(w, T("id"), id);
	json_member_u64(w, T("created"), m->created);
	json_member_u64(w, T("freshFor"), m->fresh_for);
	json_key(w, T("parts"));
	json_open_array(w);
	for (size_t i = 0; i < m->part_count; i++) {
		json_open_object(w);
		json_member_text(w, T("tlp"), text_of(tlp_name(m->parts[i].tlp)));
		json_member_u64(w, T("rows"), m->parts[i].rows);
		json_member_u64(w, T("size"), m->parts[i].size);
		verb_json_digest(w, T("content"), &m->parts[i].content);
		json_close(w);
		rows += m->parts[i].rows;
	}
	json_close(w);
	json_member_u64(w, T("rows"), rows);
}

void verb_json_signers(struct json_writer *w, const struct verified *v)
{
	json_key(w, T("signers"));
	json_open_array(w);
	for (size_t i = 0; i < verified_signers(v); i++) {
		char fp[FINGERPRINT_TEXT];
		pubkey_fingerprint(fp, verified_signer_key(v, i));
		json_open_object(w);
		json_member_text(w, T("name"), text_of(verified_signer_name(v, i)));
		json_member_text(w, T("fingerprint"), text_of(fp));
		json_close(w);
	}
	json_close(w);
	json_member_u64(w, T("threshold"), verified_threshold(v));
}

void verb_put_signers(const struct verified *v)
{
	for (size_t i = 0; i < verified_signers(v); i++)
		printf("%s%s", i ? ", " : "", verified_signer_name(v, i));
	printf("; %zu needed\n", verified_threshold(v));
}
