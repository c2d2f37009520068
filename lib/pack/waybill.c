#include "pack/waybill.h"

#include "pack/lines.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

bool cargo_name_valid(struct text name)
{
	if (name.n == 0 || name.n > CARGO_NAME_MAX)
		return false;
	for (size_t i = 0; i < name.n; i++) {
		char c = name.p[i];
		bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
		if (!plain && (i == 0 || !(c == '.' || c == '_' || c == '+' || c == '-')))
			return false;
	}
	return true;
}

static bool site_valid(struct text t)
{
	return pack_name_valid(t) && !text_has(t, T("/"));
}

static void read_cargo(struct lines *r, struct waybill *w)
{
	lines_want(r, w->count < CARGO_MAX, "at most 1024 files");
	if (r->failed)
		return;
	struct cargo *c = &w->cargo[w->count];
	lines_copy(r, c->name, sizeof c->name, cargo_name_valid, "a file name");
	lines_number(r, &c->size);
	lines_digest(r, &c->digest);
	lines_want(r, !w->count || strcmp(c[-1].name, c->name) < 0, "files by rising name");
	w->count++;
}

static void read_head(struct lines *r, struct waybill *w)
{
	lines_begin(r, "iocpack-waybill");
	lines_literal(r, "1");
	lines_begin(r, "site");
	lines_copy(r, w->site, sizeof w->site, site_valid, "a name");
	w->has_key = lines_next_is(r, "key");
	if (w->has_key) {
		struct text word = lines_word(r);
		lines_want(r, word.n == PUBKEY_TEXT - 1 && pubkey_parse(word, &w->key, NULL),
			   "a minisign public key");
	}
	lines_begin(r, "clock");
	lines_number(r, &w->clock);
	lines_begin(r, "audit");
	lines_number(r, &w->audit_count);
	lines_digest(r, &w->audit_head);
}

static bool is_canonical(const struct waybill *w, struct text bytes)
{
	struct buf b = BUF(WAYBILL_MAX);
	bool same = waybill_format(w, &b) && text_eq(buf_view(&b), bytes);

	buf_free(&b);
	return same;
}

bool waybill_parse(struct text bytes, struct arena *a, struct waybill *out, struct err *e)
{
	struct lines r = {.rest = bytes};
	struct waybill w = {.cargo = ARENA_ARRAY(a, struct cargo, CARGO_MAX)};

	if (!w.cargo)
		return err_set(e, "NO-MEMORY", "out of memory");
	if (bytes.n > WAYBILL_MAX)
		return err_set(e, "WAYBILL-MALFORMED", "waybill: longer than %zu bytes", WAYBILL_MAX);
	read_head(&r, &w);
	while (lines_next_is(&r, "file"))
		read_cargo(&r, &w);
	lines_end(&r);
	if (r.failed)
		return err_set(e, "WAYBILL-MALFORMED", "waybill: line %zu: wanted %s", r.number,
			       r.wanted);
	if (!is_canonical(&w, bytes))
		return err_set(e, "WAYBILL-MALFORMED", "waybill: not in its one spelling");
	*out = w;
	return true;
}

bool waybill_format(const struct waybill *w, struct buf *out)
{
	char hex[DIGEST_HEX], key[PUBKEY_TEXT];

	buf_printf(out, "iocpack-waybill 1\nsite %s\n", w->site);
	if (w->has_key) {
		pubkey_text(key, &w->key);
		buf_printf(out, "key %s\n", key);
	}
	digest_hex(hex, &w->audit_head);
	buf_printf(out, "clock %" PRIu64 "\naudit %" PRIu64 " %s\n", w->clock, w->audit_count, hex);
	for (size_t i = 0; i < w->count; i++) {
		digest_hex(hex, &w->cargo[i].digest);
		buf_printf(out, "file %s %" PRIu64 " %s\n", w->cargo[i].name, w->cargo[i].size, hex);
	}
	return !out->failed;
}

void waybill_comment(uint64_t clock, struct text bytes, char *out)
{
	struct digest id = object_id(bytes);
	char hex[DIGEST_HEX];

	digest_hex(hex, &id);
	snprintf(out, MINISIGN_COMMENT_MAX + 1, "iocpack waybill c%" PRIu64 " m=%.32s", clock, hex);
}

/* Exactly one signature, by the key that the waybill names; or none, and no key. */
static bool check(const struct signed_object *o, const struct waybill *w, struct err *e)
{
	char fp[FINGERPRINT_TEXT], comment[MINISIGN_COMMENT_MAX + 1];
	struct prehash h = minisig_prehash(o->bytes.p, o->bytes.n);
	struct minisig sig;

	if (o->sig_count == 0 && !w->has_key)
		return true;
	pubkey_fingerprint(fp, &w->key);
	waybill_comment(w->clock, o->bytes, comment);
	return (w->has_key && o->sig_count == 1 && strcmp(fp, o->sigs[0].fingerprint) == 0 &&
		minisig_parse(o->sigs[0].file, &sig, NULL) && strcmp(sig.comment, comment) == 0 &&
		memcmp(sig.keynum, w->key.keynum, sizeof sig.keynum) == 0 && minisig_verify(&sig, &h, &w->key)) ||
	       err_set(e, "WAYBILL-MALFORMED", "waybill: its signature does not hold");
}

bool waybill_open(struct text bundle, struct arena *a, struct waybill *out, bool *is_signed,
		  struct err *e)
{
	struct signed_object *o;
	struct waybill w;
	size_t count;

	if (!bundle_parse(bundle, 1, WAYBILL_MAX, a, &o, &count, e) ||
	    !waybill_parse(o->bytes, a, &w, e) || !check(o, &w, e))
		return false;
	*out = w;
	*is_signed = w.has_key;
	return true;
}
