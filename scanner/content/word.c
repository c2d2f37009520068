#include "scanner/content/word.h"

#include "scanner/content/host.h"
#include "scanner/content/limits.h"
#include "scanner/content/variable.h"
#include "scanner/rule/hook_port.h"

#include <string.h>

#define TOKENS_LISTED 4 /* kinds */
#define WORD_LIST 1024	/* bytes of a list on each side of a literal in it */
#define WORD_AROUND 400u /* bytes on each side of a path that say what is done with it */
#define WORD_CALL 256	/* bytes of a call before a literal in it */
#define WORD_CHECK 512	/* bytes of a function that checks an address */
#define WORD_EXPRESSION 256 /* bytes of a regular expression on each side of a word in it */
#define WORD_COMPARES 8 /* addresses of one text that are asked whether others are only compared with them */

const struct word words[] = {
	{"169.254.169.254", BEHAVE_METADATA, 0, false},
	{"169.254.170.2", BEHAVE_METADATA, 0, false},
	{"metadata.google.internal", BEHAVE_METADATA, 0, false},

	{".aws/credentials", BEHAVE_COLLECT_FILES, 0, false},
	{".ssh/id_", BEHAVE_COLLECT_FILES, 0, false},
	{"id_rsa", BEHAVE_COLLECT_FILES, 0, false},
	{"id_ed25519", BEHAVE_COLLECT_FILES, 0, false},
	{".git-credentials", BEHAVE_COLLECT_FILES, 0, false},
	{".npmrc", BEHAVE_COLLECT_FILES, 0, false},
	{".pypirc", BEHAVE_COLLECT_FILES, 0, false},
	{".kube/config", BEHAVE_COLLECT_FILES, 0, false},
	{".docker/config.json", BEHAVE_COLLECT_FILES, 0, false},
	{"application_default_credentials", BEHAVE_COLLECT_FILES, 0, false},
	{"/etc/shadow", BEHAVE_COLLECT_FILES, 0, false},
	{"/etc/passwd", BEHAVE_COLLECT_FILES, 0, false},
	{".bash_history", BEHAVE_COLLECT_FILES, 0, false},
	{".zsh_history", BEHAVE_COLLECT_FILES, 0, false},
	{"Login Data", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"Local State", BEHAVE_COLLECT_FILES, 0, false},
	{"Local Storage/leveldb", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"Local Storage\\leveldb", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"Local Storage\\\\leveldb", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"Local Extension Settings", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"logins.json", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"login.keychain", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"FROM logins", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"nkbihfbeogaeaoehlefnkodbefgpgknn", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"bfnaelmomeimhlpmgjnjophhpkkoljpa", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"exodus.wallet", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"solana/id.json", BEHAVE_COLLECT_FILES, 0, false},
	{"wallet.dat", BEHAVE_COLLECT_FILES, 0, false},
	{"mfa\\.[", BEHAVE_COLLECT_FILES, ACT_STRONG, false},
	{"gh auth token", BEHAVE_COLLECT_FILES, ACT_STRONG, false},

	{"npm publish", BEHAVE_PUBLISH, 0, false},
	{"-/whoami", BEHAVE_PUBLISH, ACT_PLAIN, false}, /* asked; nothing is published by it */
	{"npm whoami", BEHAVE_PUBLISH, ACT_PLAIN, false},
	{"-/npm/v1/tokens", BEHAVE_PUBLISH, ACT_STRONG | ACT_PLAIN, false},
	{"text=maintainer:", BEHAVE_PUBLISH, ACT_STRONG, false},
	{"trufflehog", BEHAVE_PUBLISH, ACT_STRONG, true},
	{"toJSON(secrets)", BEHAVE_PUBLISH, ACT_STRONG, false},
	{"github.event.discussion.body", BEHAVE_PUBLISH, ACT_STRONG, false},
	{"bun_environment.js", BEHAVE_PUBLISH, ACT_STRONG, false},
	{"setup_bun.js", BEHAVE_PUBLISH, ACT_STRONG, false},
	{".github/workflows", BEHAVE_WRITE_OTHERS, 0, false},
	{"/user/repos", BEHAVE_PUBLISH, 0, false},

	{"authorized_keys", BEHAVE_PERSIST, 0, false},
	{".bashrc", BEHAVE_PERSIST, 0, false},
	{".zshrc", BEHAVE_PERSIST, 0, false},
	{"schtasks", BEHAVE_PERSIST, 0, true},
	{"CurrentVersion\\Run", BEHAVE_PERSIST, 0, true},
	{"CurrentVersion\\\\Run", BEHAVE_PERSIST, 0, true},
	{"Library/LaunchAgents", BEHAVE_PERSIST, 0, false},
	{"Start Menu\\\\Programs\\\\Startup", BEHAVE_PERSIST, 0, false},
	{"Programs/Startup", BEHAVE_PERSIST, 0, false},
	{".config/systemd/user", BEHAVE_PERSIST, 0, false},
	{"sudoers", BEHAVE_PERSIST, ACT_STRONG, false},
	{"crontab -", BEHAVE_PERSIST, 0, false},

	{".claude/settings.json", BEHAVE_WRITE_OTHERS, 0, false},
	{"app.asar", BEHAVE_WRITE_OTHERS, ACT_COMMAND_ARG, false},
	{".cursor/mcp.json", BEHAVE_WRITE_OTHERS, 0, false},
	{"claude_desktop_config.json", BEHAVE_WRITE_OTHERS, 0, false},
	{".gemini/settings.json", BEHAVE_WRITE_OTHERS, 0, false},
	{".vscode/mcp.json", BEHAVE_WRITE_OTHERS, 0, false},
	{"--dangerously-skip-permissions", BEHAVE_EXEC, ACT_SECRET_ARG, false},
	{"--trust-all-tools", BEHAVE_EXEC, ACT_SECRET_ARG, false},
	{"--yolo", BEHAVE_EXEC, ACT_SECRET_ARG, false},

	{"/dev/tcp/", BEHAVE_SHELL, ACT_STRONG, false},
	{"Set-Clipboard", BEHAVE_CLIPBOARD, ACT_SELF_ARG, true},
	{"pbcopy", BEHAVE_CLIPBOARD, ACT_SELF_ARG, false},
	{"[a-fA-F0-9]{40}", BEHAVE_WALLET, ACT_PLAIN, false},
	{"(bc1|", BEHAVE_WALLET, ACT_PLAIN, false},
	{"bc1q", BEHAVE_WALLET, ACT_PLAIN, false},
	{"Get-ChildItem Env:", BEHAVE_COLLECT_ENV, ACT_ENV_ARG | ACT_STRONG, true},
	{"gci env:", BEHAVE_COLLECT_ENV, ACT_ENV_ARG | ACT_STRONG, true},
	{"-Method POST", BEHAVE_SEND, 0, true},
	{"pbpaste", BEHAVE_CLIPBOARD, ACT_BROWSER_ARG, false},
	{"Get-Clipboard", BEHAVE_CLIPBOARD, ACT_BROWSER_ARG, true},
	{"xclip", BEHAVE_CLIPBOARD, 0, false},
};
const size_t word_count = sizeof words / sizeof words[0];
_Static_assert(sizeof words / sizeof words[0] <= WORDS_MAX, "struct word_set is too small");

static struct text line_around(struct text t, size_t at)
{
	size_t from = at, to = at;

	while (from > 0 && at - from < 40 && t.p[from - 1] != '\n')
		from--;
	while (to < t.n && to - from < CONTENT_TEXT_MAX && t.p[to] != '\n')
		to++;
	return text_n(t.p + from, to - from);
}

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

/* The literal around at, when it is a whole line of text between quotes: false when there is none. */
static bool literal_around(struct text t, size_t at, size_t *from, size_t *to)
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

	return literal_around(t, at, &from, &to) && looked_for(t, from, to - from) && !text_has(t, T("'child_process'")) &&
	       !text_has(t, T("\"child_process\"")) && !text_has(t, T(":child_process"));
}

/* /trufflehog.*releases/: an expression that texts are searched for, whose own text nobody asks for. */
static bool in_expression(struct text t, size_t at)
{
	size_t from = at, to = at;

	while (from > 0 && at - from < WORD_EXPRESSION && !memchr("/'\"`\n", t.p[from - 1], 5))
		from--;
	while (to < t.n && to - at < WORD_EXPRESSION && !memchr("'\"`\n", t.p[to], 4) && (t.p[to] != '/' || t.p[to - 1] == '\\'))
		to++;
	if (!from || t.p[from - 1] != '/' || to >= t.n || t.p[to] != '/')
		return false;
	struct text before = text_trim_end(text_head(t, from - 1)), behind = text_tail(t, to + 1);
	behind = text_trim(text_head(text_tail(behind, name_at(behind).n), WORD_CHECK));
	return before.n && memchr("=:([,", before.p[before.n - 1], 5) && (text_starts(behind, T(".test(")) || (behind.n && memchr(",;)]}", *behind.p, 5))) &&
	       !text_has(t, T(".source"));
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

	if (!literal_around(t, at, &from, &to) || !text_starts(text_tail(t, from), T("**/")))
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
	bool quoted = literal_around(t, at, &from, &to);
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

/* "gh auth token" in a client of GitHub alone, which makes no repositories and writes into none: how its user is logged in there. */
static bool own_login(struct text t)
{
	static const char *const writes[] = {"/user/repos", "createForAuthenticatedUser", "/contents", "/git/", "createOrUpdate", "/secrets", "gist", "JSON.stringify(process.env", "homedir", NULL};
	bool named = text_has(t, T("octokit")) || text_has(t, T("Octokit"));
	struct text rest = t;

	for (const char *const *w = writes; *w; w++)
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

static void find_word(struct act_list *acts, struct text t, const struct word *w, uint32_t layer,
		      uint32_t file_offset, uint32_t flags, const struct word_place *place)
{
	struct text needle = text_of(w->text);
	size_t from = 0;
	unsigned n = 0;

	if (text_eq(needle, T("mfa\\.[")) && lists_tokens(t))
		return;
	if (text_eq(needle, T("gh auth token")) && text_has(t, needle) && own_login(t))
		return;
	for (unsigned tries = 0; n < CONTENT_WORD_PLACES && tries < CONTENT_WORD_TRIES; tries++) {
		struct text rest = text_tail(t, from);
		size_t at = w->nocase ? text_find_nocase(rest, needle) : text_find(rest, needle);
		if (at >= rest.n)
			return;
		at += from;
		from = at + needle.n;
		if (place && !place->at(place->ctx, at))
			continue;
		if (w->behaviour == BEHAVE_COLLECT_FILES && (web_store(t, at) || left_out(t, at)))
			continue;
		if (w->behaviour == BEHAVE_COLLECT_FILES && text_starts(needle, T("id_")) && text_ends(text_head(t, at), T(".ssh/"))) /* named already, by ".ssh/id_" */
			continue;
		if (commands(w->behaviour) && (looked_for(t, at, needle.n) || (in_list(t, at) && !lines_of_text(t, at)) || in_expression(t, at)))
			continue;
		if (w->behaviour == BEHAVE_SHELL && (keyed(t, at, needle.n) || hook_asks_port(t, at)))
			continue;
		uint32_t more = w->behaviour == BEHAVE_WRITE_OTHERS && text_eq(needle, T(".github/workflows")) && puts_workflow(t, at) ? ACT_STRONG : 0;
		if (more && lists_repositories(t))
			more |= ACT_OTHER_HOST;
		act_add(acts, w->behaviour, w->flags | flags | more | ACT_CONSTANT,
			layer ? file_offset : (uint32_t)at, layer, line_around(t, at), needle);
		n++;
	}
	/* many places that are none, which may stand before one that is */
	acts->full |= !n;
}

/* What is called with the argument that begins at at: c.url.startsWith, mustBe; "" when it stands in no call, or nobody knows. */
static struct text called_with(struct text t, size_t at)
{
	size_t depth = 0, begin = at;

	for (; begin > 0 && at - begin < WORD_CALL; begin--) {
		char c = t.p[begin - 1];
		if (c == ')')
			depth++;
		else if (c == '(' && !depth--)
			break;
		else if (!depth && memchr("[]{}+;`", c, 7))
			return text_of("");
	}
	if (!begin || t.p[begin - 1] != '(')
		return text_of("");
	size_t from = begin - 1;
	while (from > 0 && (name_byte(t.p[from - 1]) || t.p[from - 1] == '.'))
		from--;
	return text_n(t.p + from, begin - 1 - from);
}

/* Nothing but the name of one value: return url; */
static bool gives_back_whole(struct text body)
{
	for (size_t at; (at = text_find(body, T("return"))) < body.n;) {
		struct text value = text_trim(text_cut(text_cut(text_tail(body, at + 6), ';').head, '\n').head);
		body = text_tail(body, at + 6);
		if (name_at(value).n != value.n)
			return false;
	}
	return true;
}

/* function mustBe(url, prefix) { if (!url.startsWith(prefix)) throw ..; return url; }: puts nothing together but what it throws. */
static bool checks_beginning(struct text t, struct text name)
{
	for (unsigned tries = 0; name.n && tries < CONTENT_WORD_TRIES; tries++) {
		size_t at = text_find(t, name);
		if (at >= t.n)
			return false;
		bool defined = text_ends(text_head(t, at), T("function "));
		t = text_tail(t, at + name.n);
		if (!text_starts(t, defined ? T("(") : T(" = (")))
			continue;
		struct text body = text_head(t, WORD_CHECK);
		size_t line = text_find(body, T("\n"));
		size_t end = text_ends(text_head(body, line), T("}")) ? line : text_find(body, T("\n}"));
		size_t thrown = text_find(body, T("throw "));
		if (end >= body.n || !text_has(text_head(body, end), T(".startsWith(")) || thrown > end)
			return false;
		struct text kept = text_head(body, thrown), behind = text_tail(text_head(body, end), thrown);
		behind = text_tail(behind, text_find(behind, line == end ? T(";") : T("\n")));
		return !text_has(kept, T(" = ")) && !text_has(kept, T("+")) && !text_has(kept, T("`")) && !text_has(kept, T("concat")) && !text_has(behind, T("+")) &&
		       !text_has(behind, T("`")) && !text_has(behind, T("concat")) && gives_back_whole(kept) && gives_back_whole(behind);
	}
	return false;
}

/* {startsWith(p) { .. }}, startsWith: .., String.prototype.startsWith = ..: one of the text's own, which need not compare. */
static bool defines_comparison(struct text t)
{
	for (size_t at; (at = text_find(t, T("startsWith"))) < t.n; t = text_tail(t, at + 10)) {
		struct text behind = text_tail(t, at + 10);
		bool called = at && t.p[at - 1] == '.' && text_starts(behind, T("("));
		if (!called)
			return true;
	}
	return false;
}

/* c.webhook.startsWith('https://hooks.slack.com/services/'): the beginning that all such addresses have, with the key of none,
 * which an address from elsewhere must have. at: of "://". */
static bool only_compared(struct text t, size_t at, struct text rest)
{
	size_t from, to;

	if (!literal_around(t, at, &from, &to) || !from || rest.p != t.p + to)
		return false;
	struct text behind = text_trim(text_head(text_tail(t, to + 1), WORD_CHECK));
	if (!text_starts(behind, T(")")) && !text_starts(behind, T(",")))
		return false;
	struct text callee = called_with(t, from - 1);
	if (defines_comparison(t))
		return false;
	return text_ends(callee, T(".startsWith")) || (!text_has(callee, T(".")) && checks_beginning(t, callee));
}

/* "Set HOOK (https://discord.com/api/webhooks/ID/TOKEN)": what stands for a key in a message, before which other words stand and of which
 * nothing is taken. at: of "://". */
static bool stands_for_key(struct text t, size_t at, struct text rest)
{
	static const char *const signs[] = {"...)", "... ", "<", "***", "ID/TOKEN", "id/token", "YOUR_", "your_", "XXX", "xxx", "\xE2\x80\xA6", NULL};
	static const char *const takes[] = {".split", ".replace", ".slice", ".sub", ".match", ".concat", "[", "+", ".format", NULL};
	bool sign = false;
	size_t from, to;

	for (const char *const *s = signs; *s && !sign; s++)
		sign = text_starts(rest, text_of(*s));
	if (!sign || !literal_around(t, at, &from, &to) || !text_has(text_head(text_tail(t, from), at - from), T(" ")) || text_has(rest, T("../")) ||
	    text_has(text_head(text_tail(t, from), to - from), T("%")))
		return false;
	struct text behind = text_trim(text_head(text_tail(t, to + 1), WORD_CHECK));
	for (const char *const *k = takes; *k; k++)
		if (text_starts(behind, text_of(*k)))
			return false;
	return true;
}

/* Hosts where data is dropped: "//host" in any string. */
static void find_collectors(struct act_list *acts, struct text t, uint32_t layer,
			    uint32_t file_offset, uint32_t flags, const struct word_place *place)
{
	size_t from = 0;
	bool looked = false, key = false; /* for one of the text's own */
	unsigned asks = 0, passes = 0, compares = 0;

	for (unsigned tries = 0; from < t.n;) {
		struct text rest = text_tail(t, from);
		size_t at = text_find(rest, T("://"));
		struct host h;
		if (at >= rest.n)
			return;
		at += from;
		from = at + 3;
		h = host_of(text_head(text_tail(t, at), 200));
		bool asked = h.kind == HOST_COLLECTOR && (h.asked || h.key.n) && asks++ < CONTENT_QUESTIONS && (host_key_asked(&h, t) || host_key_given(&h, t));
		bool passed = !asked && h.kind == HOST_COLLECTOR && h.key.n && !h.whole && passes++ < CONTENT_QUESTIONS && host_key_passed(&h, t);
		if ((asked || passed) && !looked)
			key = host_key_within(t);
		looked |= asked || passed;
		passed = passed && !key;
		if (asked && !key)
			continue;
		if (h.rest.p && (stands_for_key(t, at, h.rest) || (compares++ < WORD_COMPARES && only_compared(t, at, h.rest))))
			continue;
		bool pool = text_ends(text_head(t, at), T("stratum+tcp")) || text_ends(text_head(t, at), T("stratum+ssl"));
		if (h.kind != HOST_COLLECTOR && h.kind != HOST_RAW_IP && !(pool && h.kind == HOST_OTHER))
			continue;
		if (place && !place->at(place->ctx, at)) {
			if (++tries < CONTENT_WORD_TRIES)
				continue;
			acts->full = true;
			return;
		}
		if (pool) {
			act_add(acts, BEHAVE_EXEC, flags | ACT_CONSTANT | ACT_COLLECTOR_HOST,
				layer ? file_offset : (uint32_t)at, layer, line_around(t, at), h.name);
			continue;
		}
		act_add(acts, BEHAVE_SEND,
			flags | ACT_CONSTANT | (passed ? ACT_SILENT : h.kind == HOST_COLLECTOR ? ACT_COLLECTOR_HOST : ACT_RAW_IP) |
				(h.whole ? ACT_WHOLE_URL : 0),
			layer ? file_offset : (uint32_t)at, layer, line_around(t, at), h.name);
	}
}

void words_find(struct act_list *acts, struct text t, const struct word_set *set, uint32_t layer,
		uint32_t file_offset, uint32_t flags, const struct word_place *place)
{
	for (size_t i = 0; i < word_count; i++)
		if (set->bits[i / 64] >> (i % 64) & 1)
			find_word(acts, t, &words[i], layer, file_offset, flags, place);
	if (set->marks & (MARK_COLLECTOR | MARK_ADDRESS))
		find_collectors(acts, t, layer, file_offset, flags, place);
}
