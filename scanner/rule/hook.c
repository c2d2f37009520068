/* Shell commands as npm scripts use them (POSIX.1-2017, XCU 2.2, 2.9; as far as names of
 * programs and their arguments go), and cmd.exe's, which differ little in that. */
#include "scanner/rule/hook.h"

#include "scanner/rule/hook_answer.h"
#include "scanner/rule/hook_names.h"
#include "scanner/rule/hook_step.h"
#include "scanner/rule/hook_traits.h"
#include "scanner/rule/hook_variables.h"

#include <string.h>

/* A pipe into an interpreter: what was fetched, decoded or printed is executed. */
static void join_pipe(struct hook_parser *p, struct hook_step *s)
{
	struct hook *h = p->out;

	if (!s->piped || h->count < 2 || !hook_interpreter(s->program))
		return;
	for (size_t i = h->count - 1; i-- > 0;) {
		if (h->steps[i].kind == HOOK_NETWORK) {
			h->traits |= HOOK_FETCHES | HOOK_RUNS_FETCHED;
			s->kind = HOOK_SHELL;
		} else if (text_eq(h->steps[i].program, T("cat")) && s->kind == HOOK_SHELL) { /* cat x.js | node */
			hook_step_file(s, text_cut_last(h->steps[i].text, ' ').tail);
		}
		if (!h->steps[i].piped)
			break;
	}
}

/* cd x && ...: for what follows. An absolute folder is none of the package's. */
static void go_to(struct hook_parser *p, const struct hook_words *w)
{
	struct text to = w->n > 1 ? w->w[1] : T("");

	(void)text_skip(&to, T("./"));
	while (text_ends(to, T("/")))
		to = text_head(to, to.n - 1);
	if (!to.n || strchr("/~$%\"-", *to.p))
		p->folder = T("");
	else
		p->folder = hook_step_joined(p, p->folder, to);
}

/* eval "$(x)", source /dev/stdin <<< "$(x)": the shell's own ways to run a text. */
static bool evaluates(const struct hook_words *w)
{
	bool reads = text_eq(w->w[0], T("source")) || text_eq(w->w[0], T("."));

	return (text_eq(w->w[0], T("eval")) && w->n > 1 && (text_has(w->w[1], T("$(")) || text_has(w->w[1], T("`")))) ||
	       (reads && w->n > 1 && text_eq(w->w[1], T("/dev/stdin")));
}

/* asked: a command in $(..) of this one asked the network. */
static void one_step(struct hook_parser *p, struct text command, bool piped, bool asked)
{
	struct hook_words w = {0};

	if (!hook_split(p->arena, command, &w))
		p->failed = true;
	if (w.more)
		p->out->traits |= HOOK_TOO_MUCH;
	if (w.node_options.n)
		hook_preloads(p->arena, w.node_options, p->out);
	if (!w.n)
		return;
	if (p->out->count == HOOK_STEPS_MAX) {
		p->out->traits |= HOOK_TOO_MUCH;
		return;
	}
	struct hook_step *s = &p->out->steps[p->out->count++];
	*s = (struct hook_step){.kind = HOOK_PROGRAM, .folder = p->folder, .text = text_trim(command), .piped = piped};
	hook_step_classify(p, s, &w);
	join_pipe(p, s);
	if (asked && (text_starts(w.w[0], T("$(")) || text_starts(w.w[0], T("`")) || evaluates(&w)))
		p->out->traits |= HOOK_FETCHES | HOOK_RUNS_FETCHED; /* $(curl x), eval "$(curl x)": the answer is the command */
	if (s->kind == HOOK_FILE && s->folder.n && !text_starts(s->target, T("/")))
		s->target = hook_step_joined(p, s->folder, s->target);
	if (text_eq(s->program, T("cd")))
		go_to(p, &w);
}

static void step(struct hook_parser *p, struct text command, bool piped, bool asked)
{
	bool closes;

	command = text_trim(command);
	if (text_starts(command, T("(")) && !p->open++)
		p->outer = p->folder;
	closes = p->open && text_ends(command, T(")"));
	one_step(p, closes ? text_head(command, command.n - 1) : command, piped, asked);
	if (closes && !--p->open)
		p->folder = p->outer;
}

/* Where the next operator stands outside quotes and substitutions, and how long it is. */
static size_t operator_at(struct text t, size_t *length)
{
	char quote = 0;

	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		if (c == '\\' && quote != '\'') {
			i++;
			continue;
		}
		if (quote) {
			quote = c == quote ? 0 : quote;
			continue;
		}
		if (c == '"' || c == '\'' || c == '`') {
			quote = c;
			continue;
		}
		bool redirect = c == '&' &&
				((i && t.p[i - 1] == '>') || (i + 1 < t.n && t.p[i + 1] == '>'));
		if ((c == '&' && !redirect) || c == '|' || c == ';' || c == '\n') {
			*length = i + 1 < t.n && t.p[i + 1] == c && c != ';' ? 2 : 1;
			return i;
		}
	}
	*length = 0;
	return t.n;
}

/* Where the bracket is closed that t begins behind: $(node -p "require('./x').y") has others in its quotes. */
static size_t closing_bracket(struct text t)
{
	unsigned depth = 1;
	char quote = 0;

	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		if (c == '\\' && quote != '\'')
			i++;
		else if (quote)
			quote = c == quote ? 0 : quote;
		else if (c == '"' || c == '\'')
			quote = c;
		else if (c == '(')
			depth++;
		else if (c == ')' && !--depth)
			return i;
	}
	return t.n;
}

/* The commands in $(...) and `...` run too, before the one that holds them. True when one of them asks the network. */
static bool substitutions(struct hook_parser *p, struct text t)
{
	bool asks = false;

	for (size_t i = 0; i < t.n; i++) {
		size_t from, to;
		if (t.p[i] == '$' && i + 1 < t.n && t.p[i + 1] == '(')
			from = i + 2, to = closing_bracket(text_tail(t, from));
		else if (t.p[i] == '`')
			from = i + 1, to = text_find(text_tail(t, from), T("`"));
		else
			continue;
		size_t first = p->out->count;
		p->depth++;
		hook_parse_inner(p, text_head(text_tail(t, from), to));
		p->depth--;
		asks |= first < p->out->count && p->out->steps[first].kind == HOOK_NETWORK;
		i = from + to;
	}
	return asks;
}

void hook_parse_inner(struct hook_parser *p, struct text command)
{
	struct text folder = p->folder;
	bool piped = false;

	if (p->depth > HOOK_DEPTH_MAX) {
		p->out->traits |= HOOK_TOO_MUCH;
		return;
	}
	while (command.n && !p->failed) {
		size_t length, at = operator_at(command, &length);
		struct text one = text_head(command, at);
		bool asks = substitutions(p, one);
		step(p, one, piped, asks);
		if (length == 1 && command.p[at] == '&')
			p->out->traits |= HOOK_SILENT;
		piped = length == 1 && command.p[at] == '|';
		command = text_tail(command, at + length);
	}
	p->folder = folder; /* of a shell within the shell */
}

bool hook_runs_named(const struct hook_step *s, struct text download)
{
	struct text name = hook_base_name(s->target);

	if (s->within)
		return false;
	if (s->kind == HOOK_FILE)
		return name.n && text_has(download, name);
	if (s->kind != HOOK_PROGRAM || !name.n || text_starts(name, T("-")) || hook_tool(name))
		return false;
	for (size_t from = 0, at; (at = text_find(text_tail(download, from), name)) < download.n - from; from += at + 1)
		if (!(from + at) || memchr(" \t/\\'\"=>", download.p[from + at - 1], 8))
			return true;
	return false;
}

/* curl -o x; sh x: what one step wrote another runs. */
static void join_files(struct hook *h)
{
	bool fetched = false;

	for (size_t i = 0; i < h->count; i++) {
		const struct hook_step *s = &h->steps[i];
		if (s->kind == HOOK_NETWORK) {
			fetched = true;
			continue;
		}
		if (!fetched)
			continue;
		for (size_t j = 0; j < i; j++)
			if (h->steps[j].kind == HOOK_NETWORK && !(s->kind == HOOK_PROGRAM && text_eq(s->program, h->steps[j].program)) && /* git fetch && git checkout */
			    hook_runs_named(s, h->steps[j].text))
				h->traits |= HOOK_RUNS_FETCHED;
	}
}

bool hook_preloads(struct arena *a, struct text options, struct hook *out)
{
	struct hook_words w = {.w = {T("node")}, .n = 1};
	char *room = arena_alloc(a, options.n + 1);

	if (!out->steps)
		out->steps = ARENA_ARRAY(a, struct hook_step, HOOK_STEPS_MAX);
	if (!room || !out->steps)
		return false;
	while (w.n < HOOK_WORDS_MAX && hook_next_word(&options, &room, &w.w[w.n]))
		w.n++;
	hook_step_preloads(out, &w);
	return true;
}

bool hook_parse(struct arena *a, struct text command, struct hook *out)
{
	struct hook_parser p = {.arena = a, .out = out};

	*out = (struct hook){.steps = ARENA_ARRAY(a, struct hook_step, HOOK_STEPS_MAX)};
	if (!out->steps)
		return false;
	if (command.n > HOOK_COMMAND_MAX) {
		out->traits |= HOOK_TOO_MUCH;
		command = text_head(command, HOOK_COMMAND_MAX);
	}
	struct hook_variables variables = {.count = 0};
	command = hook_variables_put(&variables, a, command);
	hook_parse_inner(&p, command);
	join_files(out);
	if (hook_runs_answer(command) < command.n)
		out->traits |= HOOK_FETCHES | HOOK_RUNS_FETCHED;
	out->traits |= hook_traits_text(command);
	return !p.failed;
}
