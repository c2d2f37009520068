/* What a word is there for where it stands: nobody does what is only looked for, left out, or named to its own service. */
#include "scanner/content/word_use.h"

#include "scanner/content/host.h"
#include "scanner/content/variable.h"
#include "scanner/rule/hook_port.h"

#include <string.h>

#define TOKENS_LISTED 4 /* kinds */
#define WORD_LIST 1024	/* bytes of a list on each side of a literal in it */
#define WORD_AROUND 400u /* bytes on each side of a path that say what is done with it */
#define WORD_EXPRESSION 256 /* bytes of a regular expression on each side of a word in it */
#define WORD_LINE 1024 /* bytes of a line before an expression */
#define WORD_BEHIND 512 /* bytes behind an expression */

/* A whole string among others of a list, or a part of a regular expression, is something that is looked for. */
static bool looked_for(struct text t, size_t at, size_t n)
{
	size_t before = at, after = at + n;
	char quote = at ? t.p[at - 1] : 0;

	if (!at || after >= t.n || (quote != '\'' && quote != '"') || t.p[after] != quote)
		return false;
	for (before--; before > 0 && memchr(" \t\r\n", t.p[before - 1], 4);)
		before--;
	for (after++; after < t.n && memchr(" \t\r\n", t.p[after], 4);)
		after++;
	return before > 0 && after < t.n && (t.p[before - 1] == '[' || t.p[before - 1] == ',') &&
	       (t.p[after] == ',' || t.p[after] == ']');
}

/* {text: '/dev/tcp/', why: '..'}: a part of a command alone, as the value of a key. */
static bool keyed(struct text t, size_t at, size_t n)
{
	size_t before = at, after = at + n;

	if (!at || after >= t.n || (t.p[at - 1] != '\'' && t.p[at - 1] != '"') || t.p[after] != t.p[at - 1])
		return false;
	for (before--; before > 0 && memchr(" \t\r\n", t.p[before - 1], 4);)
		before--;
	for (after++; after < t.n && memchr(" \t\r\n", t.p[after], 4);)
		after++;
	return before > 0 && after < t.n && t.p[before - 1] == ':' && (t.p[after] == ',' || t.p[after] == '}');
}

bool word_literal(struct text t, size_t at, size_t *from, size_t *to)
{
	char quote;

	*from = *to = at;
	while (*from > 0 && at - *from < 400 && t.p[*from - 1] != '\'' && t.p[*from - 1] != '"' && t.p[*from - 1] != '\n')
		(*from)--;
	quote = *from ? t.p[*from - 1] : 0;
	while (*to < t.n && *to - at < 400 && t.p[*to] != quote && t.p[*to] != '\n')
		(*to)++;
	return (quote == '\'' || quote == '"') && *to < t.n && t.p[*to] == quote;
}

/* One of a list of commands in a script that runs none: what a scanner looks for. */
static bool in_list(struct text t, size_t at)
{
	size_t from, to;

	return word_literal(t, at, &from, &to) && looked_for(t, from, to - from) && !text_has(t, T("'child_process'")) &&
	       !text_has(t, T("\"child_process\"")) && !text_has(t, T(":child_process"));
}

/* What stands on its line before at leaves a quote open: it is part of a text, which may be run. A quote within an expression passes too. */
static bool in_text(struct text t, size_t at)
{
	size_t from = at;
	char open = 0;

	while (from > 0 && at - from < WORD_LINE && t.p[from - 1] != '\n')
		from--;
	if (at - from == WORD_LINE)
		return true;
	for (size_t i = from; i < at; i++) {
		if (t.p[i] == '\\')
			i++;
		else if (open && t.p[i] == open)
			open = 0;
		else if (!open && memchr("'\"`", t.p[i], 3))
			open = t.p[i];
	}
	return open != 0;
}

/* A shell's own words: there "/" begins no expression. */
static bool shell_text(struct text t)
{
	static const char *const heads[] = {"module.exports", "exports.", "export ", "const ", "import ", "require(", "function", NULL};

	if (text_starts(t, T("#!")))
		return !text_has(text_cut(t, '\n').head, T("node"));
	for (const char *const *h = heads; *h; h++)
		if (text_has(t, text_of(*h)))
			return false;
	return true;
}

/* /trufflehog.*releases/: an expression that texts are searched for, among others of a list, as the value of a key, or asked at once; and
 * nobody makes a text of an expression here. */
static bool in_expression(struct text t, size_t at)
{
	static const char *const texts[] = {".source", "String(", ".toString(", "+ ''", "+ \"\"", "'' +", "\"\" +", NULL};
	size_t from = at, to = at;

	while (from > 0 && at - from < WORD_EXPRESSION && !memchr("/'\"`\n", t.p[from - 1], 5))
		from--;
	while (to < t.n && to - at < WORD_EXPRESSION && !memchr("'\"`\n", t.p[to], 4) && (t.p[to] != '/' || (to && t.p[to - 1] == '\\')))
		to++;
	if (!from || t.p[from - 1] != '/' || to >= t.n || t.p[to] != '/')
		return false;
	struct text before = text_trim_end(text_head(t, from - 1)), behind = text_tail(t, to + 1);
	behind = text_trim(text_head(text_tail(behind, name_at(behind).n), WORD_BEHIND));
	bool tests = text_starts(behind, T(".test(")), listed = before.n && memchr(":[,", before.p[before.n - 1], 3) && behind.n && memchr(",]}", *behind.p, 3);
	bool kept = before.n && before.p[before.n - 1] == '=' && behind.n && *behind.p == ';';
	if ((!tests && !listed && !kept) || in_text(t, from - 1) || shell_text(t))
		return false;
	for (const char *const *x = texts; *x; x++)
		if (text_has(t, text_of(*x)))
			return false;
	return true;
}

/* Expressions for the tokens of many services, a kind to a row, as people spell them: what a scanner of secrets looks for. It
 * looks through the files of a project, not where browsers keep theirs. */
static bool lists_tokens(struct text t)
{
	static const char *const kinds[][4] = {
		{"AKIA", "ASIA"},	{"ghp_", "gh[", "gh(", "github_pat_"}, {"xox[", "xoxb", "xox(?:"}, {"k_live", "sk_(?:"},
		{"npm_["},		{"AIza"},			       {"glpat-"},		   {"PRIVATE KEY"},
		{":AA["},		{"SG\\."},			       {"eyJ"},			   {"sk-ant-", "sk-proj-"},
		{"shpat_", "shp["},	{"pypi-"},
	};
	static const char *const stores[] = {"leveldb", "Local Storage", "Local State", "APPDATA", ".ldb", NULL};
	unsigned n = 0;

	for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++)
		for (size_t i = 0; i < 4 && kinds[k][i]; i++)
			if (text_has(t, text_of(kinds[k][i]))) {
				n++;
				break;
			}
	for (const char *const *s = stores; *s; s++)
		if (text_has(t, text_of(*s)))
			return false;
	return n >= TOKENS_LISTED;
}

/* ignore: [, const NEVER = [: what is not to be taken, as the list's name says. */
static bool leaves_out(struct text before)
{
	static const char *const signs[] = {"never", "ignore", "exclu", "skip", "deny", "omit", NULL};
	struct text name;

	before = text_trim_end(before);
	if (!text_ends(before, T("=")) && !text_ends(before, T(":")))
		return false;
	before = text_trim_end(text_head(before, before.n - 1));
	name = name_before(before);
	for (const char *const *sign = signs; *sign; sign++)
		if (text_find_nocase(name, text_of(*sign)) < name.n)
			return true;
	return false;
}

/* Login Data behind two stars, in a list with node_modules behind two stars: one of the patterns of what a backup leaves out. */
static bool left_out(struct text t, size_t at)
{
	size_t from, to;

	if (!word_literal(t, at, &from, &to) || !text_starts(text_tail(t, from), T("**/")))
		return false;
	size_t begin = from > WORD_LIST ? from - WORD_LIST : 0;
	size_t open = text_find_last(text_n(t.p + begin, from - begin), '[');
	if (open >= from - begin || !leaves_out(text_head(t, begin + open)))
		return false;
	struct text rest = text_tail(t, begin + open);
	struct text list = text_head(rest, to - begin - open + text_find(text_head(text_tail(t, to), WORD_LIST), T("]")));
	return text_has(list, T("'**/node_modules")) || text_has(list, T("\"**/node_modules"));
}

/* [.., 'DATA: ${{ toJSON(secrets) }}', ..].join('\n'): the lines of one text, which nobody looks for. */
static bool lines_of_text(struct text t, size_t at)
{
	size_t from, to;
	bool quoted = word_literal(t, at, &from, &to);
	struct text rest = text_head(text_tail(t, to), WORD_LIST);
	size_t end = text_find(rest, T("].join("));
	struct text by = text_tail(rest, end);

	if (!quoted || !text_skip(&by, T("].join(")) || text_has(text_head(rest, end), T(";\n")))
		return false;
	return text_starts(by, T("'\\n")) || text_starts(by, T("\"\\n")) || text_starts(by, T("`\\n")) || text_starts(by, T("os.EOL")) ||
	       text_starts(by, T("'\\r\\n")) || text_starts(by, T("\"\\r\\n"));
}

/* Of its path, at: a workflow is put into a repository by the service that keeps it. */
static bool puts_workflow(struct text t, size_t at)
{
	static const char *const ways[] = {"createOrUpdateFileContents", "createOrUpdateFile(", "PUT /repos/", ".createTree(", "POST /repos/{owner}/{repo}/git/trees", NULL};
	static const char *const puts[] = {"'PUT'", "\"PUT\"", "`PUT`", ".put(", NULL};
	size_t low = at > WORD_AROUND ? at - WORD_AROUND : 0;
	struct text before = text_n(t.p + low, at - low), around = text_head(text_tail(t, low), 2 * WORD_AROUND);

	for (const char *const *way = ways; *way; way++)
		if (text_has(before, text_of(*way)))
			return true;
	for (const char *const *put = puts; *put && text_ends(before, T("/contents/")); put++)
		if (text_has(around, text_of(*put)))
			return true;
	return false;
}

/* The text asks which repositories there are: what it puts into one it puts into each that its token opens. */
static bool lists_repositories(struct text t)
{
	static const char *const ways[] = {"/user/repos", "listForAuthenticatedUser", "installation/repositories", "listReposAccessibleToInstallation", NULL};

	for (const char *const *way = ways; *way; way++)
		if (text_has(t, text_of(*way)))
			return true;
	return false;
}

/* "gh auth token" in a client of GitHub alone, which makes no repositories and writes into none, and goes nowhere by a host's name alone: how
 * its user is logged in there. */
static bool own_login(struct text t)
{
	static const char *const writes[] = {"/user/repos", "createForAuthenticatedUser", "/contents", "/git/", "createOrUpdate", "/secrets", "gist", "/issues", "/comments", "issues.create", "createComment",
					     "JSON.stringify(process.env", "homedir", NULL};
	static const char *const ways[] = {"hostname:", "host:", "hostname =", "host =", "'net'", "\"net\"", "node:net", "'tls'", "\"tls\"", "node:tls", "'dns'", "\"dns\"", "node:dns", "dns/promises",
					   "curl", "wget", "auth token >", "auth token |", "$(gh auth", "`gh auth", NULL};
	static const char *const clients[] = {"'@octokit/", "\"@octokit/", "'octokit'", "\"octokit\"", NULL};
	bool named = false;
	struct text rest = t;

	for (const char *const *c = clients; *c && !named; c++)
		named = text_has(t, text_of(*c)) && (text_has(t, T("require(")) || text_has(t, T("from ")) || text_has(t, T("import(")));
	for (const char *const *w = writes; *w; w++)
		if (text_has(t, text_of(*w)))
			return false;
	for (const char *const *w = ways; *w; w++)
		if (text_has(t, text_of(*w)))
			return false;
	for (size_t at; (at = text_find(rest, T("://"))) < rest.n; rest = text_tail(rest, at + 3)) {
		struct host h = host_of(text_head(text_tail(rest, at), 200));
		bool own = text_eq(h.name, T("api.github.com")) || text_eq(h.name, T("github.com")) || text_eq(h.name, T("uploads.github.com"));
		if (!own && h.kind != HOST_LOCAL)
			return false;
		named |= own;
	}
	return named;
}

static bool commands(enum behaviour b)
{
	return b == BEHAVE_SHELL || b == BEHAVE_PUBLISH || b == BEHAVE_METADATA;
}

/* https://chromewebstore.google.com/detail/metamask/nkbihf..: where people get the wallet, not where it keeps its keys. */
static bool web_store(struct text t, size_t at)
{
	static const char *const pages[] = {"chrome.google.com/webstore/", "chromewebstore.google.com/", "microsoftedge.microsoft.com/addons/detail/", NULL};
	size_t from = at;

	while (from > 0 && at - from < 120 && !memchr(" \t\r\n'\"`()<>", t.p[from - 1], 11))
		from--;
	for (const char *const *p = pages; *p; p++)
		if (text_has(text_n(t.p + from, at - from), text_of(*p)))
			return true;
	return false;
}

bool word_of_client(struct text t, struct text word)
{
	return (text_eq(word, T("mfa\\.[")) && lists_tokens(t)) || (text_eq(word, T("gh auth token")) && text_has(t, word) && own_login(t));
}

bool word_only_named(struct text t, const struct word *w, size_t at)
{
	struct text needle = text_of(w->text);

	if (w->behaviour == BEHAVE_COLLECT_FILES && (web_store(t, at) || left_out(t, at)))
		return true;
	if (w->behaviour == BEHAVE_COLLECT_FILES && text_starts(needle, T("id_")) && text_ends(text_head(t, at), T(".ssh/"))) /* named already, by ".ssh/id_" */
		return true;
	if (commands(w->behaviour) && (looked_for(t, at, needle.n) || (in_list(t, at) && !lines_of_text(t, at)) || in_expression(t, at)))
		return true;
	return w->behaviour == BEHAVE_SHELL && (keyed(t, at, needle.n) || hook_asks_port(t, at));
}

uint32_t word_puts(struct text t, const struct word *w, size_t at)
{
	if (w->behaviour != BEHAVE_WRITE_OTHERS || !text_eq(text_of(w->text), T(".github/workflows")) || !puts_workflow(t, at))
		return 0;
	return ACT_STRONG | (lists_repositories(t) ? ACT_OTHER_HOST : 0);
}
