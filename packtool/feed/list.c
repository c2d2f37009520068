/* Plain lists: one value a line; "#" begins a comment. */
#include "packtool/feed/fact.h"
#include "packtool/feed/table.h"
#include "packtool/ioc.h"

#include <stdio.h>

/* Anything that is text and nothing else. */
static bool sniff(struct text head, struct text name)
{
	struct text rest = head, line;

	(void)name;
	for (size_t i = 0; i < head.n; i++)
		if ((unsigned char)head.p[i] < 0x20 && head.p[i] != '\n' && head.p[i] != '\r' && head.p[i] != '\t')
			return false;
	while (text_line(&rest, &line)) {
		line = text_trim(line);
		if (line.n && !text_starts(line, T("#")))
			return !text_starts(line, T("{")) && !text_starts(line, T("["));
	}
	return false;
}

static struct text without_comment(struct text line)
{
	if (text_starts(text_trim(line), T("#")))
		return T("");
	return text_trim(text_head(line, text_find(line, T(" #"))));
}

static bool take(struct feed *f, struct feed_at at, struct text line)
{
	struct arena *a = feed_arena(f);
	struct text kind = feed_options(f)->kind, value = line;
	char id[IOC_ID_MAX];

	if (!kind.n)
		kind = fact_guess_written(a, line);
	if (!kind.n)
		return feed_refuse(f, at, "\"" TEXT_FMT "\" could be a package or a domain: say --kind npm or "
				   "--kind domain", TEXT_ARG(text_head(line, 100)));
	value = fact_normal(a, kind, value);
	struct text whole = arena_text(a, value);
	if (!whole.p || text_find(whole, text_n("", 1)) < whole.n)
		return feed_refuse(f, at, "a control character");
	bool npm = text_eq(kind, T("npm"));
	if (text_eq(kind, T("ip")) && text_cut(value, '/').found)
		kind = T("cidr");
	ioc_id(id, arena_text(a, kind).p, whole.p);
	struct feed_record r = {.id = text_of(id),
				.klass = npm ? T("malware") : T("indicator"),
				.summary = feed_options(f)->note.n
						   ? T("")
						   : arena_printf(a, TEXT_FMT " " TEXT_FMT, TEXT_ARG(kind),
								  TEXT_ARG(text_head(value, 140)))};
	return feed_begin(f, at, &r) && feed_indicator(f, kind, value, T("")) && feed_end(f);
}

static bool read(struct feed *f, const char *file, struct text bytes)
{
	struct text rest = bytes, line;

	for (uint64_t n = 1; text_line(&rest, &line); n++) {
		struct text value = without_comment(line);
		if (value.n && !take(f, (struct feed_at){file, n}, value))
			return false;
	}
	return true;
}

const struct feed_format feed_list = {"list", "plain text: one value a line, # begins a comment", sniff, read};
