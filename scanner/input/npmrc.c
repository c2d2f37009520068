/* .npmrc (docs.npmjs.com, ".npmrc"): lines "key = value" of an INI file, as npm's own reader takes them apart: ";" and "#"
 * begin comments, "key[] = value" lists, quotes around values, an absent value means true. ${NAME} is kept as it
 * stands: no environment is looked at. Secrets are not kept. */
#include "scanner/input/flat.h"
#include "scanner/input/input.h"
#include "scanner/input/limits.h"

/* A ; or # behind the value begins a comment, unless a backslash stands before it. */
static struct text without_comment(struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		if ((t.p[i] == ';' || t.p[i] == '#') && (!i || t.p[i - 1] != '\\'))
			return text_trim(text_head(t, i));
	return t;
}

static struct text unquoted(struct text t)
{
	if (t.n >= 2 && (t.p[0] == '"' || t.p[0] == '\'') && t.p[t.n - 1] == t.p[0])
		return text_n(t.p + 1, t.n - 2);
	return without_comment(t);
}

static bool read_npmrc(struct project *p, uint32_t document, struct err *e)
{
	struct text rest = p->documents[document].bytes, line;
	struct lines lines = lines_of(rest);
	struct flat f = {.project = p, .path = p->documents[document].path, .lines = &lines};

	text_skip(&rest, T("\xef\xbb\xbf"));
	while (text_line(&rest, &line) && !p->failed) {
		struct text whole = text_trim(line);
		if (!whole.n || whole.p[0] == ';' || whole.p[0] == '#' || whole.p[0] == '[')
			continue;
		if (text_starts(whole, T("<<<<<<< ")))
			return err_set(e, "SETTING-SYNTAX", "conflict marker");
		struct cut c = text_cut(whole, '=');
		struct text key = unquoted(text_trim(c.head));
		if (text_ends(key, T("[]")))
			key = text_head(key, key.n - 2);
		flat_add(&f, key, c.found ? unquoted(text_trim(c.tail)) : T("true"), line);
	}
	flat_settings(&f, "npmrc", document);
	return !p->failed;
}

const struct input input_npmrc = {
	.name = "npmrc",
	.pattern = ".npmrc",
	.max_bytes = INPUT_SETTING_BYTES_MAX,
	.read = read_npmrc,
};
