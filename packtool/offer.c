#include "packtool/offer.h"

#include <inttypes.h>
#include <string.h>

#define HEAD "picket-mirror 1"

bool offer_name_parse(struct text t, struct offer *out)
{
	struct cut name = text_cut(t, ' '), epoch = text_cut(name.tail, ' '), seq = text_cut(epoch.tail, ' ');

	if (!pack_name_valid(name.head) || name.head.n > PACK_NAME_MAX)
		return false;
	memcpy(out->name, name.head.p, name.head.n);
	out->name[name.head.n] = '\0';
	return text_u64(epoch.head, &out->epoch) && text_u64(seq.head, &out->seq) && out->epoch && out->seq &&
	       digest_parse(seq.tail, &out->id);
}

void offer_name_put(const struct offer *o, struct buf *out)
{
	char hex[DIGEST_HEX];

	digest_hex(hex, &o->id);
	buf_printf(out, "%s %" PRIu64 " %" PRIu64 " %s", o->name, o->epoch, o->seq, hex);
}

static bool row(struct text line, struct offer *out)
{
	struct cut sum = text_cut_last(line, ' '), size = text_cut_last(sum.head, ' ');

	*out = (struct offer){0};
	return text_skip(&size.head, T("pack ")) && sum.found && size.found &&
	       offer_name_parse(size.head, out) && text_u64(size.tail, &out->size) && out->size &&
	       out->size <= OFFER_BYTES_MAX && text_hex(sum.tail, out->sha256, sizeof out->sha256);
}

bool offers_parse(struct text bytes, struct offers *out, struct err *e)
{
	struct buf again = BUF(MIRROR_INDEX_MAX);
	struct text rest = bytes, line;
	bool ok = text_line(&rest, &line) && text_eq(line, T(HEAD));

	*out = (struct offers){0};
	while (ok && text_line(&rest, &line)) {
		if (out->count == OFFERS_MAX)
			return err_set(e, "MIRROR-INDEX", "this index of a mirror names more than %d packs", OFFERS_MAX);
		struct offer *o = &out->offer[out->count];
		ok = row(line, o) && (!out->count || strcmp(o[-1].name, o->name) < 0);
		out->count += ok;
	}
	ok = ok && offers_format(out, &again) && text_eq(buf_view(&again), bytes);
	buf_free(&again);
	return ok || err_set(e, "MIRROR-INDEX", "this is no index of a mirror");
}

bool offers_format(const struct offers *o, struct buf *out)
{
	char hex[65];

	buf_printf(out, HEAD "\n");
	for (size_t i = 0; i < o->count; i++) {
		hex_put(hex, o->offer[i].sha256, 32);
		buf_printf(out, "pack ");
		offer_name_put(&o->offer[i], out);
		buf_printf(out, " %" PRIu64 " %s\n", o->offer[i].size, hex);
	}
	return !out->failed;
}

bool offers_put(struct offers *o, const struct offer *new)
{
	size_t at = 0;

	while (at < o->count && strcmp(o->offer[at].name, new->name) < 0)
		at++;
	bool there = at < o->count && strcmp(o->offer[at].name, new->name) == 0;
	if (!there && o->count == OFFERS_MAX)
		return false;
	if (!there)
		memmove(&o->offer[at + 1], &o->offer[at], (o->count++ - at) * sizeof *new);
	o->offer[at] = *new;
	return true;
}
