#include "pack/bundle.h"

#include <inttypes.h>
#include <string.h>

static bool malformed(size_t object, const char *why, struct err *e)
{
	return err_set(e, "BUNDLE-MALFORMED", "object %zu: %s", object + 1, why);
}

static bool is_canonical(const struct minisig *s, struct text file)
{
	struct buf b = BUF(MINISIGN_FILE_MAX);
	bool same = minisig_format(s, T(MINISIG_PACK_COMMENT), &b) && text_eq(buf_view(&b), file);

	buf_free(&b);
	return same;
}

/* Four lines, whatever is in them. */
static bool take_file(struct text *rest, struct text *out)
{
	struct text start = *rest, line;

	for (int i = 0; i < 4; i++)
		if (!text_line(rest, &line))
			return false;
	*out = text_head(start, start.n - rest->n);
	return out->n <= MINISIGN_FILE_MAX && text_ends(*out, T("\n"));
}

static bool take_signature(struct text *rest, struct signed_object *o, size_t at, struct err *e)
{
	struct signature *s = &o->sigs[o->sig_count];
	uint8_t raw[(FINGERPRINT_TEXT - 1) / 2];
	struct minisig sig;
	struct text line;

	if (!text_line(rest, &line) || !text_skip(&line, T("signature ")) ||
	    !text_hex(line, raw, sizeof raw))
		return malformed(at, "wanted \"signature FINGERPRINT\"", e);
	memcpy(s->fingerprint, line.p, line.n);
	s->fingerprint[line.n] = '\0';
	if (o->sig_count && strcmp(o->sigs[o->sig_count - 1].fingerprint, s->fingerprint) >= 0)
		return malformed(at, "signatures are not in rising order", e);
	if (!take_file(rest, &s->file))
		return malformed(at, "a signature is cut short", e);
	if (!minisig_parse(s->file, &sig, e))
		return false;
	if (!is_canonical(&sig, s->file))
		return malformed(at, "a signature is not in its one spelling", e);
	o->sig_count++;
	return true;
}

static bool take_object(struct text *rest, struct signed_object *o, size_t object_max, size_t at,
			struct err *e)
{
	struct text line;
	uint64_t size, sigs;

	if (!text_line(rest, &line) || !text_skip(&line, T("object ")))
		return malformed(at, "wanted \"object SIZE SIGNATURES\"", e);
	struct cut c = text_cut(line, ' ');
	if (!c.found || !text_u64(c.head, &size) || !text_u64(c.tail, &sigs))
		return malformed(at, "wanted \"object SIZE SIGNATURES\"", e);
	if (size == 0 || size > object_max || sigs > SIGS_MAX)
		return malformed(at, "larger, or with more signatures, than allowed", e);
	if (size > rest->n)
		return malformed(at, "cut short", e);
	o->bytes = text_head(*rest, (size_t)size);
	*rest = text_tail(*rest, (size_t)size);
	if (!text_ends(o->bytes, T("\n")))
		return malformed(at, "does not end in a line end", e);
	for (uint64_t i = 0; i < sigs; i++)
		if (!take_signature(rest, o, at, e))
			return false;
	return true;
}

bool bundle_parse(struct text bytes, size_t max, size_t object_max, struct arena *a,
		  struct signed_object **out, size_t *count, struct err *e)
{
	struct text rest = bytes, line;
	struct signed_object *all = ARENA_ARRAY(a, struct signed_object, max);
	size_t n = 0;

	if (!all)
		return err_set(e, "NO-MEMORY", "out of memory");
	if (!text_line(&rest, &line) || !text_eq(line, T("iocpack-bundle 1")) ||
	    !text_starts(bytes, T("iocpack-bundle 1\n")))
		return err_set(e, "BUNDLE-MALFORMED", "does not begin with \"iocpack-bundle 1\"");
	while (rest.n) {
		if (n == max)
			return malformed(n, "more objects than allowed", e);
		if (!take_object(&rest, &all[n], object_max, n, e))
			return false;
		n++;
	}
	if (n == 0)
		return malformed(0, "is missing", e);
	*out = all;
	*count = n;
	return true;
}

bool bundle_format(const struct signed_object *objects, size_t count, struct buf *out)
{
	buf_text(out, T("iocpack-bundle 1\n"));
	for (size_t i = 0; i < count; i++) {
		const struct signed_object *o = &objects[i];
		buf_printf(out, "object %zu %zu\n", o->bytes.n, o->sig_count);
		buf_text(out, o->bytes);
		for (size_t k = 0; k < o->sig_count; k++) {
			buf_printf(out, "signature %s\n", o->sigs[k].fingerprint);
			buf_text(out, o->sigs[k].file);
		}
	}
	return !out->failed;
}

bool bundle_sign(struct signed_object *o, const struct signature *s, struct err *e)
{
	size_t at = 0;

	while (at < o->sig_count && strcmp(o->sigs[at].fingerprint, s->fingerprint) < 0)
		at++;
	if (at < o->sig_count && strcmp(o->sigs[at].fingerprint, s->fingerprint) == 0)
		return err_set(e, "PACK-SIGNED", "this key has signed it already");
	if (o->sig_count == SIGS_MAX)
		return err_set(e, "PACK-SIGNED", "it has %d signatures; no more are allowed", SIGS_MAX);
	memmove(&o->sigs[at + 1], &o->sigs[at], (o->sig_count - at) * sizeof o->sigs[0]);
	o->sigs[at] = *s;
	o->sig_count++;
	return true;
}
