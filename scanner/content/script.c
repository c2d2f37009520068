#include "scanner/content/script.h"

#include "scanner/content/command.h"
#include "scanner/content/heredoc.h"
#include "scanner/content/limits.h"
#include "scanner/content/python_flow.h"
#include "scanner/content/script_words.h"
#include "scanner/content/shell_function.h"
#include "scanner/content/word.h"
#include "scanner/js/decode.h"
#include "scanner/rule/hook.h"
#include "scanner/rule/hook_answer.h"
#include "scanner/rule/hook_traits.h"
#include "scanner/rule/hook_variables.h"


struct lines { /* where comments are, for words_find */
	struct text t;
	enum script_kind kind;
};

static bool comment(enum script_kind kind, struct text line)
{
	line = text_trim(line);
	if (kind == SCRIPT_BATCH)
		return text_starts(line, T("::")) || text_eq_nocase(text_head(line, 4), T("rem ")) ||
		       text_starts(line, T("'"));
	if (kind == SCRIPT_PROSE || kind == SCRIPT_HTML)
		return false;
	return text_starts(line, T("#"));
}

static bool at_command(void *ctx, size_t offset)
{
	const struct lines *l = ctx;
	size_t from = offset;

	while (from > 0 && l->t.p[from - 1] != '\n' && offset - from < 4096)
		from--;
	return !comment(l->kind, text_n(l->t.p + from, offset - from + 1));
}

/* Base64 of UTF-16: of a text in Latin letters every eighth digit is an A, and about as many more. */
static bool looks_wide(struct text t)
{
	size_t n = 0;

	if (t.n < 24)
		return false;
	for (size_t i = 0; i < 24; i++) {
		char c = t.p[i];
		if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '+' || c == '/'))
			return false;
		n += c == 'A';
	}
	return n >= 6;
}

/* Coded arguments: powershell -enc, echo ... | base64 -d, "[Convert]::FromBase64String('...')". */
void script_find_coded(struct act_list *acts, struct text line, uint32_t offset, uint32_t layer, uint32_t flags)
{
	struct text rest = line;

	for (unsigned commands = 0; rest.n && commands < CONTENT_WORD_TRIES;) {
		size_t n = 0;
		struct text word;
		while (rest.n && !looks_base64(text_head(rest, 24)) && !looks_wide(rest))
			rest = text_tail(rest, 1);
		while (n < rest.n && n < CONTENT_LAYER_KEEP &&
		       ((rest.p[n] >= '0' && rest.p[n] <= '9') || (rest.p[n] >= 'A' && rest.p[n] <= 'Z') ||
			(rest.p[n] >= 'a' && rest.p[n] <= 'z') || rest.p[n] == '+' || rest.p[n] == '/' || rest.p[n] == '='))
			n++;
		word = text_head(rest, n);
		struct buf out = BUF(CONTENT_LAYER_KEEP);
		if (n >= 24 && decode_base64(word, true, &out)) {
			struct buf plain = BUF(CONTENT_LAYER_KEEP); /* UTF-16 as PowerShell takes it */
			for (size_t i = 0; i < out.n; i++)
				if (out.p[i])
					buf_char(&plain, out.p[i]);
			struct text t = buf_view(&plain);
			if (looks_text(t) && (looks_shell(t) || looks_code(t) || looks_url(t))) {
				act_add(acts, BEHAVE_DECODE, flags | ACT_DECODED_ARG | ACT_STRONG, offset, layer, t,
					T("base64"));
				command_acts(acts, arena_text(acts->arena, t), flags | ACT_CODED, offset, layer);
				commands++;
			}
			buf_free(&plain);
		}
		buf_free(&out);
		rest = text_tail(rest, n ? n : 1);
	}
	acts->full |= rest.n >= 24;
}

/* cmd.exe's %name:~3,1%: one letter at a time. */
static bool batch_slices(struct text t)
{
	unsigned n = 0;

	for (size_t at; (at = text_find(t, T(":~"))) < t.n; n++)
		t = text_tail(t, at + 2);
	return n >= 8;
}

/* subprocess.run(['npm', 'publish']): the list as a command line. */
static void python_command(struct act_list *acts, struct text line, uint32_t offset, uint32_t layer, uint32_t flags)
{
	struct text list = text_tail(line, text_find(line, T("([")));
	struct buf b = BUF(HOOK_COMMAND_MAX);

	if (list.n && (text_has(line, T("subprocess")) || text_has(line, T("Popen")))) {
		for (size_t i = 2; i < list.n && list.p[i] != ']'; i++)
			if (list.p[i] != '\'' && list.p[i] != '"' && list.p[i] != ',')
				buf_char(&b, list.p[i]);
		command_acts(acts, arena_text(acts->arena, buf_view(&b)), flags, offset, layer);
	}
	buf_free(&b);
}

/* open(x, 'a'), open(x, "w"): Python writes. */
static bool appends(struct text code)
{
	static const char *const modes[] = {"'a'", "\"a\"", "'a+'", "\"a+\"", "'w'", "\"w\"", NULL};

	for (const char *const *mode = modes; *mode && text_has(code, T("open(")); mode++)
		if (text_has(code, text_of(*mode)))
			return true;
	return false;
}

void script_find_code(struct act_list *acts, struct text code, uint32_t offset, uint32_t layer, uint32_t flags)
{
	uint32_t traits = hook_traits_code(text_head(code, HOOK_COMMAND_MAX));

	if ((traits & HOOK_PERSISTS) && appends(code)) /* open('~/.bashrc', 'a').write(..) */
		traits |= HOOK_REGISTERS;
	command_traits(acts, traits & ~(uint32_t)HOOK_DESTROYS, code, flags, offset, layer);
	if (text_has(code, T("exec(")) && (traits & HOOK_ENCODED))
		act_add(acts, BEHAVE_EXECUTE, flags | ACT_DECODED_ARG, offset, layer, code, T("exec"));
}

static void line_acts(struct act_list *acts, enum script_kind kind, struct text line,
			 uint32_t offset, uint32_t layer, uint32_t flags)
{
	uint32_t traits;

	if (kind == SCRIPT_PYTHON || kind == SCRIPT_RUBY || kind == SCRIPT_PERL || kind == SCRIPT_PHP) {
		script_find_code(acts, line, offset, layer, flags);
		python_command(acts, line, offset, layer, flags);
		return;
	}
	command_acts(acts, line, flags, offset, layer);
	if (kind == SCRIPT_POWERSHELL || kind == SCRIPT_BATCH) {
		traits = hook_traits_code(text_head(line, 4096));
		command_traits(acts, traits & (HOOK_FETCHES | HOOK_RUNS_FETCHED | HOOK_ENCODED | HOOK_PERSISTS), line,
			      flags, offset, layer);
	}
}

static bool fetch_words(struct text t)
{
	return text_has(t, T("curl ")) || text_has(t, T("wget ")) || text_has(t, T("certutil")) ||
	       text_has(t, T("bitsadmin")) || text_has(t, T("Invoke-WebRequest")) ||
	       text_has(t, T("DownloadFile")) || text_has(t, T("Start-BitsTransfer")) || text_has(t, T("urlretrieve")) || text_has(t, T("iwr "));
}

/* Not where it only asks for the program: if command -v curl > /dev/null. */
static bool downloads(struct text line)
{
	if (!fetch_words(line))
		return false;
	if (text_has(line, T("$_"))) /* the last word of the command before: command -v curl && "$_" -o x .. */
		return true;
	for (size_t at; (at = text_find(line, T("command -v "))) < line.n; line = text_tail(line, at + 16)) {
		struct text before = text_head(line, at), tool = text_head(text_tail(line, at + 11), 5);
		bool used = text_has(before, T("$(")) || text_has(before, T("`")); /* $(command -v curl ) -o x .. */
		if (used || fetch_words(before) || (!text_eq(tool, T("curl ")) && !text_eq(tool, T("wget "))))
			return true;
	}
	return fetch_words(line);
}

/* A word without a path names a program. Of what is printed it does not, nor does the command of the line itself:
 * abort "curl is required". */
static bool names_download(const struct hook_step *s, struct text download, bool printed)
{
	struct cut c = text_cut(text_trim(download), ' ');
	bool word = true;

	for (size_t i = 0; i < c.head.n; i++)
		word &= (c.head.p[i] >= 'a' && c.head.p[i] <= 'z') || c.head.p[i] == '_' || c.head.p[i] == '-';
	if (s->kind != HOOK_PROGRAM)
		return hook_runs_named(s, download);
	return !printed && hook_runs_named(s, word ? c.tail : download);
}

/* As it is run: constants and functions that fetch put in their places. */
static struct text shell_line(struct act_list *acts, struct hook_variables *variables, const struct shell_functions *functions, struct text line)
{
	line = hook_variables_put(variables, acts->arena, text_head(line, HOOK_COMMAND_MAX));
	return shell_function_inside(text_trim(shell_functions_put(functions, acts->arena, line)));
}

/* A command whose program an earlier download names: "curl .. -o a.bat", "start a.bat". */
static size_t run_by_name(struct act_list *acts, enum script_kind kind, const struct shell_functions *functions, struct text t)
{
	struct text fetched[CONTENT_FETCHES_MAX], rest = t, line;
	struct hook_variables variables = {.count = 0};
	struct heredoc heredoc = heredoc_begin(t);
	bool printed[CONTENT_FETCHES_MAX];
	size_t n = 0;

	while (text_line(&rest, &line)) {
		struct hook h = {0};
		bool text = heredoc_line(&heredoc, line, rest);
		if (comment(kind, line))
			continue;
		size_t at = (size_t)(line.p - t.p);
		if (kind == SCRIPT_SHELL)
			line = shell_line(acts, &variables, functions, line);
		if (downloads(line)) {
			if (n < CONTENT_FETCHES_MAX) {
				printed[n] = text;
				fetched[n++] = line;
			} else {
				acts->full = true;
			}
			continue;
		}
		if (!n || !hook_parse(acts->arena, text_head(text_trim(line), 512), &h))
			continue;
		for (size_t i = 0; i < h.count; i++) {
			struct text name = text_cut_last(h.steps[i].target, '/').found
						   ? text_cut_last(h.steps[i].target, '/').tail
						   : h.steps[i].target;
			for (size_t k = 0; name.n >= 3 && k < n; k++)
				if (names_download(&h.steps[i], fetched[k], text || printed[k]))
					return at;
		}
	}
	return t.n;
}

/* What is compared with a sum that the package brings is no surprise. */
static bool checks_sums(struct text t)
{
	bool sums = text_has(t, T("sha256sum -c")) || text_has(t, T("sha256sum --check")) || text_has(t, T("sha512sum -c")) ||
		    text_has(t, T("shasum -a 256 -c")) || text_has(t, T("shasum -a 512 -c"));

	return sums && (text_has(t, T("https://"))) && !text_has(t, T("http://"));
}

/* What is left: a download in one command, and a run of what it wrote in another. */
static void fetch_then_run(struct act_list *acts, enum script_kind kind, const struct shell_functions *functions, struct text t, uint32_t layer,
			   uint32_t file_offset, uint32_t flags)
{
	bool fetches = fetch_words(t) && !checks_sums(t);
	size_t run = text_find(t, T("chmod +x"));

	if (run == t.n)
		run = text_find(t, T("chmod 7"));
	if (run == t.n)
		run = text_find(t, T("Start-Process"));
	if (run == t.n)
		run = text_find(t, T("start /b"));
	if (run == t.n)
		run = text_find(t, T("start /B"));
	if (run == t.n)
		run = text_find(t, T("regsvr32"));
	if (run == t.n)
		run = text_find(t, T("-o pool"));
	if (run == t.n && kind == SCRIPT_POWERSHELL)
		run = text_find(t, T("Assembly]::Load("));
	if (run == t.n && kind == SCRIPT_POWERSHELL)
		run = text_find(t, T("& $env:"));
	if (run == t.n && kind == SCRIPT_POWERSHELL)
		run = text_find(t, T("& \"$env:"));
	if (fetches && run == t.n && kind != SCRIPT_PYTHON)
		run = run_by_name(acts, kind, functions, t);
	if (fetches && run < t.n)
		act_add(acts, BEHAVE_EXECUTE, flags | ACT_FETCHED_ARG, layer ? file_offset : (uint32_t)run, layer,
			text_head(text_tail(t, run), CONTENT_TEXT_MAX), T("runs what it downloads"));
}

/* Python's own ways: urlretrieve and Popen, a socket whose file numbers become a shell's. */
static void python_whole(struct act_list *acts, struct text t, uint32_t layer, uint32_t file_offset,
			 uint32_t flags)
{
	static const char *const runs[] = {"os.chmod(", "os.startfile(", "os.system(", "Popen(", NULL};
	bool fetches = text_has(t, T("urlretrieve(")) || text_has(t, T("urlopen(")) || text_has(t, T("requests.get("));
	bool socket = text_has(t, T("import socket")) || text_has(t, T("socket.socket("));
	size_t at = t.n;

	for (const char *const *r = runs; fetches && *r && at == t.n; r++)
		at = text_find(t, text_of(*r));
	if (at < t.n)
		act_add(acts, BEHAVE_EXECUTE, flags | ACT_FETCHED_ARG, layer ? file_offset : (uint32_t)at, layer,
			text_head(text_tail(t, at), CONTENT_TEXT_MAX), T("runs what it downloads"));
	at = text_find(t, T("postinstall"));
	if (at == t.n)
		at = text_find(t, T("preinstall"));
	if (at < t.n && text_has(t, T("package.json")) && (text_has(t, T("json.dump(")) || text_has(t, T(".write("))))
		act_add(acts, BEHAVE_WRITE_OTHERS, flags | ACT_STRONG | ACT_SELF_ARG, layer ? file_offset : (uint32_t)at,
			layer, text_head(text_tail(t, at), CONTENT_TEXT_MAX), T("install script"));
	at = text_find(t, T("dup2("));
	if (socket && at < t.n && (text_has(t, T("/sh")) || text_has(t, T("/bash")) || text_has(t, T("pty."))))
		act_add(acts, BEHAVE_SHELL, flags | ACT_STRONG, layer ? file_offset : (uint32_t)at, layer,
			text_head(text_tail(t, at), CONTENT_TEXT_MAX), T("socket"));
}

void script_find(struct act_list *acts, enum script_kind kind, struct text t, const struct word_set *set,
		 uint32_t layer, uint32_t file_offset, uint32_t flags)
{
	struct lines lines = {t, kind};
	struct word_place place = {&lines, at_command};
	struct hook_variables variables = {.count = 0};
	struct shell_functions functions = {.count = 0};
	struct text rest = t, line;
	unsigned n = 0;

	if (kind == SCRIPT_SHELL)
		functions = shell_functions_find(t);
	words_find(acts, t, set, layer, file_offset, flags, &place);
	while (text_line(&rest, &line)) {
		const char *from = line.p;
		while (rest.n && (text_ends(line, T("\\")) || text_ends(line, T("^")) || text_ends(line, T("`")))) {
			struct text more;
			if (!text_line(&rest, &more))
				break;
			line = text_n(from, (size_t)(more.p + more.n - from));
		}
		if (comment(kind, line) || text_trim(line).n < 3)
			continue;
		if (++n > CONTENT_SCRIPT_LINES) {
			acts->full = true;
			break;
		}
		uint32_t at = layer ? file_offset : (uint32_t)(from - t.p);
		acts->full |= line.n > HOOK_COMMAND_MAX;
		line = text_head(line, HOOK_COMMAND_MAX);
		if (kind == SCRIPT_SHELL)
			line = shell_line(acts, &variables, &functions, line);
		line_acts(acts, kind, text_trim(line), at, layer, flags);
		script_find_coded(acts, line, at, layer, flags);
	}
	fetch_then_run(acts, kind, &functions, t, layer, file_offset, flags);
	size_t run = kind == SCRIPT_SHELL ? hook_runs_answer(t) : t.n;
	if (run < t.n)
		act_add(acts, BEHAVE_EXECUTE, flags | ACT_FETCHED_ARG, layer ? file_offset : (uint32_t)run, layer,
			text_head(text_tail(t, run), CONTENT_TEXT_MAX), T("runs what it downloads"));
	if (kind == SCRIPT_PYTHON) {
		python_whole(acts, t, layer, file_offset, flags);
		python_flow_find(acts, t, layer, file_offset, flags);
	}
	script_words_find(acts, kind, t, layer, file_offset, flags);
	if (kind == SCRIPT_BATCH && batch_slices(t))
		act_add(acts, BEHAVE_DECODE, flags | ACT_DECODED_ARG | ACT_STRONG, file_offset, layer,
			text_head(t, CONTENT_TEXT_MAX), T("letters cut out of variables"));
}

/* Behind "<!(" or "<!@("; false when there is no more. */
static bool gyp_open(struct text *rest)
{
	for (;;) {
		size_t at = text_find(*rest, T("<!"));
		if (at == rest->n)
			return false;
		*rest = text_tail(*rest, at + 2);
		(void)text_skip(rest, T("@"));
		if (text_skip(rest, T("(")))
			return true;
	}
}

bool script_gyp_action(struct text *rest, struct arena *a, struct text *command)
{
	struct buf b = BUF(HOOK_COMMAND_MAX);
	struct text list;
	char quote = 0;
	bool word = false;

	for (;;) { /* 'action': [ ... ], not 'actions' */
		size_t at = text_find(*rest, T("action"));
		if (at == rest->n)
			return false;
		*rest = text_tail(*rest, at + 6);
		list = *rest;
		if (!text_skip(&list, T("'")) && !text_skip(&list, T("\"")))
			continue;
		list = text_trim(list);
		if (!text_skip(&list, T(":")))
			continue;
		list = text_trim(list);
		if (text_skip(&list, T("[")))
			break;
	}
	for (size_t i = 0; i < list.n && (quote || list.p[i] != ']'); i++) {
		char c = list.p[i];
		if (!quote && (c == '\'' || c == '"')) {
			if (word)
				buf_char(&b, ' ');
			/* a word with blanks is one word to the shell too */
			buf_char(&b, '"');
			quote = c;
			word = true;
		} else if (quote && c == quote) {
			buf_char(&b, '"');
			quote = 0;
		} else if (quote) {
			buf_char(&b, c);
		}
	}
	*command = b.failed ? text_of("") : arena_text(a, buf_view(&b));
	buf_free(&b);
	return true;
}

bool script_gyp_command(struct text *rest, struct text *command)
{
	unsigned depth = 1;
	size_t n = 0;

	if (!gyp_open(rest))
		return false;
	for (; n < rest->n && depth; n++) {
		if (rest->p[n] == '(')
			depth++;
		if (rest->p[n] == ')')
			depth--;
	}
	*command = text_head(*rest, depth ? n : n - 1);
	*rest = text_tail(*rest, n);
	return true;
}
