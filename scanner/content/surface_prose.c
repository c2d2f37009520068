/* Instructions that people write for agents: what is told, and what is forbidden. */
#include "scanner/content/surface.h"

#include "base/buf.h"
#include "scanner/rule/hook.h"
#include "scanner/rule/hook_traits.h"

#include <string.h>

#define STYLE_LINE 160 /* bytes behind what is not to be mentioned */

/* "Do not add dependencies without asking" is the contrary of asking for secrecy. */
static bool forbidden(struct text before)
{
	size_t line = text_find_last(before, '\n');

	before = line < before.n ? text_tail(before, line + 1) : before;
	before = text_tail(before, before.n > 120 ? before.n - 120 : 0);
	return text_has(before, T("o new ")) || text_has(before, T("o not ")) || text_has(before, T("on't ")) || text_has(before, T("ever ")) || text_has(before, T("O NOT "));
}

/* "Do not mention Claude in commit messages": how a text is to be written, and nothing that is kept from anybody. */
static bool of_style(struct text behind)
{
	static const char *const styles[] = {"commit", "pull request", " PR", "changelog", "CHANGELOG", "release note", "in code", "in comments", NULL};

	for (const char *const *w = styles; *w; w++)
		if (text_has(behind, text_of(*w)))
			return true;
	return false;
}

/* "Ignore previous instructions", not "ignore previous snapshots". */
static bool of_instructions(struct text behind)
{
	static const char *const meant[] = {"instruct", "prompt", "rule", "direction", "message", "guid", "order", "context", "conversation", "polic",
					    "restriction", "safet", "constraint", "everything", "command", "note", NULL};

	for (const char *const *w = meant; *w; w++)
		if (text_find_nocase(behind, text_of(*w)) < behind.n)
			return true;
	return false;
}

/* Something is to be done behind the user's back. */
static bool told(struct text t)
{
	static const char *const secret[] = {"ignore previous", "do not tell the user", "don't tell the user", "never tell the user", "do not mention", "never mention", "don't mention", NULL};
	static const char *const quiet[] = {"without asking", "silently", "from the user", "without telling", NULL};

	for (const char *const *s = secret; *s; s++)
		for (struct text rest = t;;) {
			size_t at = text_find_nocase(rest, text_of(*s));
			if (at >= rest.n)
				break;
			rest = text_tail(rest, at + text_of(*s).n);
			struct text behind = text_head(rest, STYLE_LINE), line = text_cut(behind, '\n').head;
			if (!of_style(line) && (s != secret || of_instructions(text_trim(line).n ? line : behind)))
				return true;
		}
	for (const char *const *q = quiet; *q; q++) {
		struct text rest = t;
		for (;;) {
			size_t at = text_find(rest, text_of(*q));
			if (at >= rest.n)
				break;
			if (text_eq(text_of(*q), T("from the user")) || !forbidden(text_head(rest, at)))
				return true;
			rest = text_tail(rest, at + 8);
		}
	}
	return false;
}

/* The same without the marks of code: `env` is a key of a settings file there, and no command that prints it. */
static bool names_secrets(struct text line)
{
	struct buf b = BUF(4097);
	bool yes;

	line = text_head(line, 4096);
	for (size_t i = 0; i < line.n; i++)
		buf_char(&b, line.p[i] == '`' ? '\'' : line.p[i]);
	yes = b.failed || (hook_traits_text(buf_view(&b)) & HOOK_SECRETS);
	buf_free(&b);
	return yes;
}

/* "## Never": what stands below it is not to be done. level: of the heading that says so, 0 for none. */
static unsigned forbidden_below(struct text line, unsigned level)
{
	static const char *const heads[] = {"Never", "never", "Do not", "Don't", "Must not", "must not", "Forbidden", "Off limits", NULL};
	unsigned depth = 0;

	while (depth < line.n && line.p[depth] == '#')
		depth++;
	if (!depth || (level && depth > level))
		return level;
	line = text_trim(text_tail(line, depth));
	for (const char *const *h = heads; *h; h++)
		if (text_starts(line, text_of(*h)))
			return depth;
	return 0;
}

static bool skip_any(struct text *t, const char *const *list) /* NULL ends it */
{
	while (*list && !text_skip(t, text_of(*list)))
		list++;
	return *list;
}

/* "- Never read `.env`": nothing else is to be done in the line. Behind a comma, an "and" or the end of a sentence something else begins. */
static bool forbids(struct text line)
{
	static const char *const heads[] = {"Never ", "never ", "NEVER ", "Do not ", "do not ", "DO NOT ", "Don't ", "don't ", NULL};
	static const char *const verbs[] = {"read", "open", "print", "commit", "touch", "access", "show", "edit", "modify", "copy", "log", "share",
					    "expose", "include", "put", "write", "change", "echo", "paste", "delete", "overwrite", "cat", "check in", NULL};
	static const char *const more[] = {"://", "curl", "wget", " send", " run ", " execute", " upload", " but ", "base64", " then ", " before", " until", " unless",
					    " without", " except", ": ", " - ", "\xE2\x80\x94", "git ", "&&", " this", NULL};
	static const char *const joints[] = {";", ". ", ", ", " and ", NULL};

	while (line.n && memchr("-* 0123456789.)>\t", *line.p, 17))
		line = text_tail(line, 1);
	if (!skip_any(&line, heads) || !skip_any(&line, verbs))
		return false;
	for (const char *const *m = more; *m; m++)
		if (text_has(line, text_of(*m)))
			return false;
	for (const char *const *j = joints; *j; j++) {
		struct text rest = text_tail(line, text_find(line, text_of(*j)));
		while (text_skip(&rest, text_of(*j))) {
			bool sentence = j < joints + 2; /* whatever its verb */
			if ((skip_any(&rest, verbs) || sentence) && names_secrets(rest))
				return false;
			rest = text_tail(rest, text_find(rest, text_of(*j)));
		}
	}
	return true;
}

void surface_prose(struct act_list *acts, struct text t)
{
	struct text rest = t, line;
	bool secret = told(t);
	unsigned never = 0;

	while (text_line(&rest, &line)) {
		never = forbidden_below(line, never);
		uint32_t at = (uint32_t)(line.p - t.p);
		uint32_t traits = hook_traits_text(text_head(line, 4096));
		bool named = (traits & HOOK_SECRETS) && names_secrets(line);
		bool piped = (text_has(line, T("curl")) || text_has(line, T("wget"))) &&
			     (text_has(line, T("| sh")) || text_has(line, T("| bash")) || text_has(line, T("|sh")) ||
			      text_has(line, T("|bash")) || text_has(line, T("$(curl")) || text_has(line, T("$(wget")));
		bool sends = (traits & HOOK_SECRETS) && (text_has(line, T("curl")) || text_has(line, T("POST")));
		bool page = text_has(line, T("<script")) && text_has(line, T("://")) && (text_has(line, T("lways")) || text_has(line, T("very ")) || text_has(line, T(" all "))); /* into every page that it writes */
		if (sends || (secret && (piped || page || (named && !never && !forbids(line)))))
			act_add(acts, BEHAVE_EXEC, ACT_STRONG | ACT_PARAM_ARG, at, 0, line, T("instructions to an agent"));
		else if (piped)
			act_add(acts, BEHAVE_EXEC, ACT_FETCHED_ARG, at, 0, line, T("instructions to an agent"));
	}
}
