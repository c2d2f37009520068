#include "packtool/ioc.h"

#include "crypto/digest.h"
#include "version/semver.h"

#include <stdio.h>
#include <stdlib.h>

const char *ioc_dir(const struct args *a, struct arena *m, struct err *e)
{
	const char *set = arg_value(a, "dir", NULL);
	const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
	struct text path = {NULL, 0};

	if (set)
		return set;
	if (m && config && config[0] == '/')
		path = arena_printf(m, "%s/picket/ioc", config);
	else if (m && home && home[0])
		path = arena_printf(m, "%s/.config/picket/ioc", home);
	if (!path.p) {
		err_set(e, "IOC-DIR", "no folder for the team's indicators: HOME is not set");
		err_hint(e, "give --dir DIR");
	}
	return path.p;
}

void ioc_id(char out[IOC_ID_MAX], const char *kind, const char *value)
{
	struct digest_state s;
	char hex[17];

	digest_begin(&s, "picket-ioc", NULL);
	digest_add_text(&s, text_of(kind));
	digest_add_text(&s, text_of(value));
	struct digest d = digest_end(&s);
	hex_put(hex, d.b, 8);
	snprintf(out, IOC_ID_MAX, "IOC-%s", hex);
}

/* One version, or several with a space between. */
static bool exact(struct text spec)
{
	for (bool more = true; more;) {
		struct cut c = text_cut(spec, ' ');
		struct semver v;
		if (!c.head.n || !semver_parse(c.head, SEMVER_STRICT, &v))
			return false;
		more = c.found;
		spec = c.tail;
	}
	return true;
}

struct ioc_package ioc_package(const char *value)
{
	struct text all = text_of(value);
	/* The first byte may be a scope's @. */
	struct cut c = text_cut(text_tail(all, 1), '@');
	struct ioc_package p = {.name = text_head(all, 1 + c.head.n), .spec = c.tail};

	p.kind = !c.found || text_eq(c.tail, T("*")) ? "all" : exact(c.tail) ? "versions" : "npm";
	if (p.kind[0] == 'a')
		p.spec = T("");
	return p;
}
