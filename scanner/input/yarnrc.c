/* .yarnrc of yarn 1 (classic.yarnpkg.com, ".yarnrc"): lines of a key and a value, either may be quoted:
 *
 *	registry "https://registry.example.com"
 *	"@acme:registry" "https://npm.acme.example"
 *	--install.ignore-scripts true
 */
#include "scanner/input/flat.h"
#include "scanner/input/input.h"
#include "scanner/input/limits.h"

/* A token off the front: quoted, or up to a space. */
static struct text token(struct text *line)
{
	*line = text_trim(*line);
	bool quoted = text_skip(line, T("\""));
	struct cut c = text_cut(*line, quoted ? '"' : ' ');
	*line = c.tail;
	return c.head;
}

static bool read_yarnrc(struct project *p, uint32_t document, struct err *e)
{
	struct text rest = p->documents[document].bytes, line;
	struct lines lines = lines_of(rest);
	struct flat f = {.project = p, .path = p->documents[document].path, .lines = &lines};

	text_skip(&rest, T("\xef\xbb\xbf"));
	while (text_line(&rest, &line) && !p->failed) {
		struct text whole = text_trim(line);
		if (!whole.n || whole.p[0] == '#')
			continue;
		if (text_starts(whole, T("<<<<<<< ")))
			return err_set(e, "SETTING-SYNTAX", "conflict marker");
		struct text key = token(&whole), value = token(&whole);
		flat_add(&f, key, value, line);
	}
	flat_settings(&f, "yarnrc", document);
	return !p->failed;
}

const struct input input_yarnrc = {
	.name = "yarnrc",
	.pattern = ".yarnrc",
	.max_bytes = INPUT_SETTING_BYTES_MAX,
	.read = read_yarnrc,
};
