/* Commands whose output says nothing of the machine or of who works there: versions, the history of a repository, its files. */
#include "scanner/js/eval.h"

#include <string.h>

#define QUESTION_MAX 512u /* bytes of a command line that is asked */

static const struct text git_words[] = {W("log"),      W("tag"),    W("describe"), W("rev-list"),   W("rev-parse"), W("shortlog"),
					W("status"),   W("branch"), W("ls-files"), W("ls-tree"),    W("merge-base"), W("name-rev"),
					W("symbolic-ref"), W("commit"), W("push"), W("add"), W("fetch")};
static const struct text version_words[] = {W("--version"), W("-v"), W("-V"), W("version")};

static struct text next_word(struct text *line)
{
	struct text t = text_trim(*line);
	struct cut c = text_cut(t, ' ');

	*line = c.tail;
	return c.head;
}

/* What was changed: whole lines of files. */
static bool shows_changes(struct text word)
{
	return text_starts(word, T("-p")) || text_starts(word, T("--patch")) || text_eq(word, T("-u"));
}

bool fold_asks_history(struct text word)
{
	return ONE_OF(word, git_words);
}

/* env -v prints more than a version. */
static bool asks(struct text program, struct text first)
{
	static const struct text programs[] = {W("git"), W("node"),	W("npm"), W("npx"),    W("pnpm"),   W("yarn"), W("bun"),    W("deno"),
					       W("tsc"), W("python"),	W("python3"), W("docker"), W("cargo"), W("rustc"), W("go"),
					       W("gcc"), W("clang"),	W("cmake"), W("java"),   W("ffmpeg"), W("ldd")};

	return (text_eq(program, T("git")) && fold_asks_history(first)) || (ONE_OF(program, programs) && ONE_OF(first, version_words));
}

static bool asks_line(struct text line)
{
	if (!line.n || line.n > QUESTION_MAX)
		return false;
	for (size_t i = 0; i < line.n; i++)
		if (memchr(";|&$`<>\n\r(", line.p[i], 10))
			return false;
	struct text program = next_word(&line), first = next_word(&line), word;
	if (!asks(program, first))
		return false;
	if (!text_eq(program, T("git")))
		return !text_trim(line).n;
	while ((word = next_word(&line)).n)
		if (shows_changes(word))
			return false;
	return true;
}

/* 'git', ['log', '-1', ..]: of what is not known none is an option that shows more. */
static bool asks_list(struct text program, const struct obj *list)
{
	const struct val *items = obj_items(list);
	uint32_t count = list->count - list->shift;

	if (list->open || !count || items[0].kind != V_STR || !asks(program, val_bytes(items[0])))
		return false;
	for (uint32_t i = 1; i < count; i++)
		if (items[i].kind != V_STR || shows_changes(val_bytes(items[i])))
			return false;
	return text_eq(program, T("git")) || count == 1;
}

bool question_plain(struct text path, const struct val *args, uint32_t n)
{
	if (!text_starts(path, T("child_process.")) && !text_starts(path, T("execa")))
		return false;
	if (!n || args[0].kind != V_STR || js_how_decodes(args[0].how))
		return false;
	return n > 1 && args[1].kind == V_ARRAY ? asks_list(val_bytes(args[0]), args[1].obj) : asks_line(val_bytes(args[0]));
}

/* One thing that an expression finds: passes it; false when it may be anything, or a word that the expression does not have. */
static bool pass_digits(struct text *t)
{
	static const struct text parts[] = {W("\\d"), W("\\s"), W("\\."), W("\\-"), W("\\/"), W("\\("), W("\\)"), W("[0-9]"), W("[\\d.]"), W("[0-9.]"), W("(?:")};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (text_skip(t, parts[i]))
			return true;
	char c = *t->p;
	*t = text_tail(*t, 1);
	if (c == ')' && t->n && memchr("+*{", *t->p, 3)) /* (a|b|c)+ is any word of those letters */
		return false;
	return text_is_word(c) || memchr(" -:,@~^$()?+*|{}=<>\"'", c, 22);
}

bool question_of_digits(struct val regex)
{
	struct text t = val_bytes(regex);

	if (regex.kind != V_REGEX || !text_skip(&t, T("/")))
		return false;
	t = text_head(t, text_find_last(t, '/'));
	while (t.n)
		if (!pass_digits(&t))
			return false;
	return true;
}
