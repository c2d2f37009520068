/* .pnpmfile.cjs (pnpm.io, ".pnpmfile.cjs"): code that pnpm runs during an install. It is not parsed here: the setting
 * "present" says that there is one, and "hook" names each hook that the file mentions as a word. */
#include "scanner/input/flat.h"
#include "scanner/input/input.h"
#include "scanner/input/limits.h"

static bool word_byte(char c)
{
	char low = c | 0x20;
	return (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

/* The first whole word of that spelling, or an empty view. */
static struct text find_word(struct text bytes, struct text word)
{
	for (struct text rest = bytes; rest.n;) {
		size_t at = text_find(rest, word);
		if (at == rest.n)
			break;
		struct text after = text_tail(rest, at + word.n);
		bool begins = !at || !word_byte(rest.p[at - 1]);
		if (begins && (!after.n || !word_byte(after.p[0])))
			return text_n(rest.p + at, word.n);
		rest = after;
	}
	return (struct text){"", 0};
}

static bool read_pnpmfile(struct project *p, uint32_t document, struct err *e)
{
	static const char *const hooks[] = {"readPackage",  "afterAllResolved", "preResolution",
					    "importPackage", "fetchers",	 "updateConfig",
					    "beforePacking", "filterLog",	 NULL};
	struct text bytes = p->documents[document].bytes;
	struct lines lines = lines_of(bytes);
	struct flat f = {.project = p, .path = p->documents[document].path, .lines = &lines};

	(void)e;
	flat_add(&f, T("present"), T("true"), text_head(bytes, 0));
	for (const char *const *h = hooks; *h; h++) {
		struct text word = find_word(bytes, text_of(*h));
		if (word.n)
			flat_add(&f, T("hook"), word, word);
	}
	flat_settings(&f, "pnpmfile", document);
	return !p->failed;
}

const struct input input_pnpmfile = {
	.name = "pnpmfile",
	.pattern = ".pnpmfile.cjs|.pnpmfile.mjs|pnpmfile.js",
	.max_bytes = INPUT_SETTING_BYTES_MAX,
	.read = read_pnpmfile,
};
