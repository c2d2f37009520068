#include "scanner/rule/hook_repository.h"

#include "scanner/spec.h"

#include <string.h>

/* npx, bunx; npm exec, pnpm dlx, yarn dlx, bun x: what they are given is run. */
static bool runner(const struct hook_step *s)
{
	static const char *const names[] = {"npx", "npx.cmd", "bunx", "pnpx", NULL};
	static const char *const verbs[] = {" exec ", " x ", " dlx ", NULL};

	for (const char *const *n = names; *n; n++)
		if (text_eq(s->program, text_of(*n)))
			return true;
	for (const char *const *v = verbs; *v; v++)
		if (text_has(s->text, text_of(*v)))
			return true;
	return false;
}

/* github:o/r, tool@github:o/r, o/r: as npm reads a package's specification. */
static bool of_repository(struct text word)
{
	return spec_parse(word).source == SOURCE_GIT && !text_starts(word, T("node_modules/"));
}

/* Without the quotes at its ends. */
static struct text bare(struct text word)
{
	while (word.n && memchr("'\"", *word.p, 2))
		word = text_tail(word, 1);
	while (word.n && memchr("'\"", word.p[word.n - 1], 2))
		word.n--;
	return word;
}

/* Words behind what is run are its own: npx degit github:o/r only takes the files. */
bool hook_runs_repository(const struct hook_step *s)
{
	struct text rest = s->text;
	bool package = false;

	if (s->kind != HOOK_PACKAGE || !runner(s))
		return false;
	if (of_repository(s->target))
		return true;
	while (rest.n) {
		struct cut c = text_cut(rest, ' ');
		struct text word = bare(c.head);
		rest = c.tail;
		if (s->target.n && text_eq(word, s->target))
			return false;
		package |= text_skip(&word, T("--package="));
		if (package && of_repository(bare(word)))
			return true;
		package = text_eq(word, T("-p")) || text_eq(word, T("--package"));
	}
	return false;
}
