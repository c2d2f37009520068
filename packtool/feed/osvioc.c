#include "packtool/feed/osvioc.h"

#include "packtool/feed/fact.h"
#include "packtool/indicator.h"

static const struct {
	const char *key, *kind; /* kind "": found out from the value */
} lists[] = {
	{"domains", "domain"}, {"ips", "ip"}, {"urls", "url"}, {"emails", "email"},
	{"hashes", ""},	       {"sha256", "sha256"}, {"sha512", "sha512"}, {"sha1", "sha1"}, {"md5", "md5"},
};
#define LISTS (sizeof lists / sizeof lists[0])

static bool put(struct feed *f, struct feed_at at, const char *list_kind, struct json value)
{
	struct arena *a = feed_arena(f);
	struct text v = text_trim(json_text(value)), kind = text_of(list_kind);

	if (!kind.n)
		kind = fact_guess(v);
	v = fact_normal(a, kind, v);
	if (text_eq(kind, T("ip")) && text_cut(v, '/').found)
		kind = T("cidr");
	if (!v.n || !kind.n || text_eq(kind, T("npm")) || !indicator_check(kind, v, NULL))
		return feed_pass(f, at, "an indicator beside the packages that is none", v);
	return feed_indicator(f, kind, v, T(""));
}

static bool put_lists(struct feed *f, struct feed_at at, struct json holder)
{
	for (size_t i = 0; i < LISTS; i++) {
		struct json list = json_get(holder, text_of(lists[i].key));
		if (json_is(list, JSON_STRING) && !put(f, at, lists[i].kind, list))
			return false;
		for (struct json_each v = json_each(list); json_next(&v);)
			if (!put(f, at, lists[i].kind, v.value))
				return false;
	}
	return true;
}

bool osvioc_put(struct feed *f, struct feed_at at, struct json specific)
{
	struct json iocs = json_get(specific, T("iocs"));

	if (!put_lists(f, at, iocs))
		return false;
	for (struct json_each i = json_each(json_get(iocs, T("files"))); json_next(&i);)
		if (!put_lists(f, at, json_get(i.value, T("digests"))))
			return false;
	return true;
}
