#include "scanner/content/kind.h"

#include "scanner/content/limits.h"
#include "scanner/content/scan_file.h"

#include <string.h>

struct magic {
	const char *bytes;
	size_t n, at;
	enum file_class klass;
};

static const struct magic magics[] = {
	{"\x7f" "ELF", 4, 0, FILE_EXECUTABLE},
	{"MZ", 2, 0, FILE_EXECUTABLE},
	{"\xfe\xed\xfa\xce", 4, 0, FILE_EXECUTABLE},
	{"\xfe\xed\xfa\xcf", 4, 0, FILE_EXECUTABLE},
	{"\xce\xfa\xed\xfe", 4, 0, FILE_EXECUTABLE},
	{"\xcf\xfa\xed\xfe", 4, 0, FILE_EXECUTABLE},
	{"\xca\xfe\xba\xbe", 4, 0, FILE_EXECUTABLE},
	{"\0asm", 4, 0, FILE_BINARY},
	{"\x89PNG\r\n\x1a\n", 8, 0, FILE_IMAGE},
	{"\xff\xd8\xff", 3, 0, FILE_IMAGE},
	{"GIF8", 4, 0, FILE_IMAGE},
	{"RIFF", 4, 0, FILE_IMAGE},
	{"\0\0\1\0", 4, 0, FILE_IMAGE},
	{"BM", 2, 0, FILE_IMAGE},
	{"wOFF", 4, 0, FILE_FONT},
	{"wOF2", 4, 0, FILE_FONT},
	{"OTTO", 4, 0, FILE_FONT},
	{"\0\1\0\0", 4, 0, FILE_FONT},
	{"true", 4, 0, FILE_FONT},
	{"PK\3\4", 4, 0, FILE_ARCHIVE},
	{"\x1f\x8b", 2, 0, FILE_ARCHIVE},
	{"BZh", 3, 0, FILE_ARCHIVE},
	{"\xfd" "7zXZ", 5, 0, FILE_ARCHIVE},
	{"7z\xbc\xaf", 4, 0, FILE_ARCHIVE},
	{"\x28\xb5\x2f\xfd", 4, 0, FILE_ARCHIVE},
	{"ustar", 5, 257, FILE_ARCHIVE},
};

struct ending {
	struct text ext;
	enum script_kind script;
	enum file_class promises; /* FILE_TEXT: nothing */
};

#define W(s) {"" s, sizeof(s) - 1}
static const struct ending endings[] = {
	{W("js"), SCRIPT_JS, FILE_TEXT},	   {W("cjs"), SCRIPT_JS, FILE_TEXT},
	{W("mjs"), SCRIPT_JS, FILE_TEXT},	   {W("jsx"), SCRIPT_JS, FILE_TEXT},
	{W("ts"), SCRIPT_JS, FILE_TEXT},	   {W("mts"), SCRIPT_JS, FILE_TEXT},
	{W("cts"), SCRIPT_JS, FILE_TEXT},	   {W("tsx"), SCRIPT_JS, FILE_TEXT},
	{W("es6"), SCRIPT_JS, FILE_TEXT},	   {W("vue"), SCRIPT_HTML, FILE_TEXT},
	{W("svelte"), SCRIPT_HTML, FILE_TEXT}, {W("html"), SCRIPT_HTML, FILE_TEXT},
	{W("htm"), SCRIPT_HTML, FILE_TEXT},   {W("sh"), SCRIPT_SHELL, FILE_TEXT},
	{W("bash"), SCRIPT_SHELL, FILE_TEXT}, {W("zsh"), SCRIPT_SHELL, FILE_TEXT},
	{W("command"), SCRIPT_SHELL, FILE_TEXT}, {W("py"), SCRIPT_PYTHON, FILE_TEXT},
	{W("pyw"), SCRIPT_PYTHON, FILE_TEXT}, {W("ps1"), SCRIPT_POWERSHELL, FILE_TEXT},
	{W("psm1"), SCRIPT_POWERSHELL, FILE_TEXT}, {W("bat"), SCRIPT_BATCH, FILE_TEXT},
	{W("cmd"), SCRIPT_BATCH, FILE_TEXT},  {W("vbs"), SCRIPT_BATCH, FILE_TEXT},
	{W("rb"), SCRIPT_RUBY, FILE_TEXT},	   {W("pl"), SCRIPT_PERL, FILE_TEXT},
	{W("php"), SCRIPT_PHP, FILE_TEXT},
	{W("gyp"), SCRIPT_GYP, FILE_TEXT},	   {W("gypi"), SCRIPT_GYP, FILE_TEXT},
	{W("mdc"), SCRIPT_PROSE, FILE_TEXT},
	{W("png"), SCRIPT_NONE, FILE_IMAGE},  {W("jpg"), SCRIPT_NONE, FILE_IMAGE},
	{W("jpeg"), SCRIPT_NONE, FILE_IMAGE}, {W("gif"), SCRIPT_NONE, FILE_IMAGE},
	{W("webp"), SCRIPT_NONE, FILE_IMAGE}, {W("ico"), SCRIPT_NONE, FILE_IMAGE},
	{W("bmp"), SCRIPT_NONE, FILE_IMAGE},  {W("woff"), SCRIPT_NONE, FILE_FONT},
	{W("woff2"), SCRIPT_NONE, FILE_FONT}, {W("ttf"), SCRIPT_NONE, FILE_FONT},
	{W("otf"), SCRIPT_NONE, FILE_FONT},   {W("eot"), SCRIPT_NONE, FILE_FONT},
};

/* Data files whose names make a program run something. Compared with the end of the path. */
static const struct ending named[] = {
	{W(".vscode/tasks.json"), SCRIPT_CONFIG, FILE_TEXT},
	{W(".vscode/settings.json"), SCRIPT_CONFIG, FILE_TEXT},
	{W(".claude/settings.json"), SCRIPT_CONFIG, FILE_TEXT},
	{W(".claude/settings.local.json"), SCRIPT_CONFIG, FILE_TEXT},
	{W(".gemini/settings.json"), SCRIPT_CONFIG, FILE_TEXT},
	{W(".cursor/hooks.json"), SCRIPT_CONFIG, FILE_TEXT},
	{W(".windsurf/hooks.json"), SCRIPT_CONFIG, FILE_TEXT},
	{W(".kiro.hook"), SCRIPT_CONFIG, FILE_TEXT},
	{W(".codex/config.toml"), SCRIPT_CONFIG, FILE_TEXT},
	{W(".envrc"), SCRIPT_SHELL, FILE_TEXT},
	{W("mcp.json"), SCRIPT_CONFIG, FILE_TEXT}, /* .mcp.json, .cursor/mcp.json, .vscode/mcp.json */
	{W("devcontainer.json"), SCRIPT_CONFIG, FILE_TEXT},
	{W(".cursorrules"), SCRIPT_PROSE, FILE_TEXT},
	{W(".windsurfrules"), SCRIPT_PROSE, FILE_TEXT},
	{W(".clinerules"), SCRIPT_PROSE, FILE_TEXT},
	{W("copilot-instructions.md"), SCRIPT_PROSE, FILE_TEXT},
	{W("CLAUDE.md"), SCRIPT_PROSE, FILE_TEXT},
	{W("AGENTS.md"), SCRIPT_PROSE, FILE_TEXT},
	{W("GEMINI.md"), SCRIPT_PROSE, FILE_TEXT},
	{W("SKILL.md"), SCRIPT_PROSE, FILE_TEXT},
};
#undef W

struct text kind_base_name(struct text path)
{
	struct cut c = text_cut_last(path, '/');

	return c.found ? c.tail : path;
}

struct text kind_extension(struct text path)
{
	struct cut c = text_cut_last(kind_base_name(path), '.');

	return c.found ? c.tail : text_of("");
}

static const struct ending *ending_of(struct text path)
{
	struct text ext = kind_extension(path);

	for (size_t i = 0; i < sizeof named / sizeof named[0]; i++)
		if (text_ends(path, named[i].ext))
			return &named[i];
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
		if (ext.n == endings[i].ext.n && text_eq_nocase(ext, endings[i].ext))
			return &endings[i];
	return NULL;
}

static bool is_workflow(struct text path)
{
	struct text ext = kind_extension(path);

	return text_has(path, T(".github/workflows/")) &&
	       (text_eq(ext, T("yml")) || text_eq(ext, T("yaml")));
}

/* .husky/pre-commit: git has husky run it when somebody works on the project. */
bool kind_is_git_hook(struct text path)
{
	struct cut c = text_cut_last(path, '/');

	return c.found && (text_eq(c.head, T(".husky")) || text_ends(c.head, T("/.husky"))) && !text_has(c.tail, T(".")) && text_has(c.tail, T("-"));
}

static enum script_kind shebang(struct text head)
{
	struct text rest = head, line;

	if (!text_starts(head, T("#!")) || !text_line(&rest, &line))
		return SCRIPT_NONE;
	if (text_has(line, T("node")) || text_has(line, T("bun")) || text_has(line, T("deno")))
		return SCRIPT_JS;
	if (text_has(line, T("python")))
		return SCRIPT_PYTHON;
	if (text_has(line, T("ruby")))
		return SCRIPT_RUBY;
	if (text_has(line, T("perl")))
		return SCRIPT_PERL;
	if (text_has(line, T("php")))
		return SCRIPT_PHP;
	if (text_has(line, T("pwsh")))
		return SCRIPT_POWERSHELL;
	if (text_has(line, T("sh")))
		return SCRIPT_SHELL;
	return SCRIPT_NONE;
}

static enum file_class magic_class(struct text head)
{
	for (size_t i = 0; i < sizeof magics / sizeof magics[0]; i++) {
		const struct magic *m = &magics[i];
		if (text_starts(text_tail(head, m->at), text_n(m->bytes, m->n)))
			return m->klass;
	}
	return FILE_TEXT;
}

/* "MZ", "BM" and "true" are also how texts begin: a binary has a NUL soon. */
static bool has_nul(struct text head)
{
	return head.n && memchr(head.p, 0, head.n) != NULL;
}

struct kind kind_of(struct text path, struct text head)
{
	const struct ending *e = ending_of(path);
	enum file_class magic = magic_class(head);
	bool binary = has_nul(head);
	struct kind k = {.klass = FILE_TEXT};

	if (!head.n)
		return (struct kind){.klass = FILE_EMPTY};
	if (magic != FILE_TEXT && (binary || magic == FILE_ARCHIVE))
		k.klass = magic;
	else if (binary && !text_starts(head, T("\xff\xfe")) && !text_starts(head, T("\xfe\xff")))
		k.klass = FILE_BINARY;
	k.script = e ? e->script : SCRIPT_NONE;
	if (k.script == SCRIPT_NONE && is_workflow(path))
		k.script = SCRIPT_CONFIG;
	if (k.script == SCRIPT_NONE && k.klass == FILE_TEXT)
		k.script = shebang(head);
	if (k.script == SCRIPT_NONE && k.klass == FILE_TEXT && kind_is_git_hook(path)) /* husky gives it to sh */
		k.script = SCRIPT_SHELL;
	if (k.script != SCRIPT_NONE && k.script != SCRIPT_PROSE && k.klass == FILE_TEXT)
		k.klass = FILE_SCRIPT;
	if (e && (e->promises == FILE_IMAGE || e->promises == FILE_FONT))
		k.mismatch = k.klass == FILE_EXECUTABLE || k.klass == FILE_SCRIPT ||
			     (k.klass == FILE_TEXT && !text_starts(text_trim(head), T("<")) &&
			      !text_starts(head, T("version https://git-lfs")));
	return k;
}

enum file_class content_class(struct text path, struct text head)
{
	return kind_of(path, text_head(head, CONTENT_HEAD_BYTES)).klass;
}

enum content_need content_need(struct text path, struct text head, uint64_t size)
{
	head = text_head(head, CONTENT_HEAD_BYTES);
	if (size <= CONTENT_FILE_MAX && !has_nul(head) && magic_class(head) != FILE_ARCHIVE)
		return CONTENT_NEED_ALL; /* nearly every file: text, whatever its name */
	struct kind k = kind_of(path, head);

	if (k.klass != FILE_TEXT && k.klass != FILE_SCRIPT && k.klass != FILE_EMPTY)
		return k.script == SCRIPT_NONE ? CONTENT_NEED_HEAD
			: size > CONTENT_FILE_MAX ? CONTENT_TOO_LARGE : CONTENT_NEED_ALL;
	return size > CONTENT_FILE_MAX ? CONTENT_TOO_LARGE : CONTENT_NEED_ALL;
}

bool kind_is_aside(struct text path)
{
	static const char *const folders[] = {
		"test", "tests", "__tests__", "spec", "fixtures", "__fixtures__", "examples", "example",
		"docs", "doc", "demo", "benchmark", "benchmarks", "testing", "mocks", "__mocks__",
	};
	struct text rest = path;

	for (;;) {
		struct cut c = text_cut(rest, '/');
		if (!c.found)
			return text_has(c.head, T(".test.")) || text_has(c.head, T(".spec."));
		for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++)
			if (text_eq(c.head, text_of(folders[i])))
				return true;
		rest = c.tail;
	}
}
