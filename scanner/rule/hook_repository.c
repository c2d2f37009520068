#include "scanner/rule/hook_repository.h"

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

/* Also behind a name: tool@github:o/r. */
static bool of_git(struct text word)
{
	static const char *const heads[] = {"github:", "gitlab:", "bitbucket:", "gist:", "git+", "git:", "git@", "ssh:", NULL};

	for (unsigned n = 0; n < 2; n++) {
		for (const char *const *h = heads; *h; h++)
			if (text_starts(word, text_of(*h)))
				return true;
		word = text_cut(word, '@').tail;
	}
	return false;
}

/* o/r, o/r#v1: npm takes it for GitHub's. Not a path, not @scope/name, not what stands for something unknown. */
static bool shorthand(struct text word)
{
	struct cut c = text_cut(text_cut(word, '#').head, '/');

	if (!c.found || !c.head.n || !c.tail.n)
		return false;
	for (size_t i = 0; i < word.n; i++) {
		char b = word.p[i];
		bool plain = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9') || memchr("-_./#", b, 5);
		if (!plain)
			return false;
	}
	return !text_has(c.tail, T("/")) && *c.head.p != '.' && !text_eq(c.head, T("node_modules"));
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
	if (shorthand(s->target) || of_git(s->target))
		return true;
	while (rest.n) {
		struct cut c = text_cut(rest, ' ');
		struct text word = bare(c.head);
		rest = c.tail;
		if (s->target.n && text_eq(word, s->target))
			return false;
		package |= text_skip(&word, T("--package="));
		if (package && of_git(bare(word)))
			return true;
		package = text_eq(word, T("-p")) || text_eq(word, T("--package"));
	}
	return false;
}
