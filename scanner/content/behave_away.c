/* Programs that talk to other machines, and what they are given to tell them. */
#include "scanner/content/behave_walk.h"

#include "scanner/content/command.h"

static const struct text hidden = {"\xEF\xBF\xBD", 3}; /* stands for what is not known */

/* ping -c 1 $(what was learned).host: labels made of data leave by the name that is asked for. */
static void asks_for_name(struct walk *w, struct text line, uint32_t given)
{
	static const char *const tools[] = {"ping ", "ping6 ", "nslookup ", "dig ", "host ", "drill ", NULL};
	size_t at = text_find_last(line, (char)0xBD);
	struct text tail = at < line.n ? text_tail(line, at + 1) : text_of(""), host;
	uint32_t from = behave_origins(given) & (ACT_HOST_ARG | ACT_ENV_ARG | ACT_FILE_ARG | ACT_SECRET_ARG | ACT_COMMAND_ARG);

	if (!from || !starts_any(line, tools) || !text_skip(&tail, T(".")))
		return;
	uint32_t flags = command_host(text_cut(tail, ' ').head, &host);
	if (host.n)
		behave_add(w, BEHAVE_SEND, from | flags | ACT_INSECURE, host);
}

/* execFile('ping', ['-p', hex, host]): the pattern that fills each packet is the data, and so is a name or a list of words that is made
 * of credentials, whatever it looks like. What a command or the environment tells may well be whom it asks for. */
static void fills_packets(struct walk *w, const struct js_arg *program, struct text line, uint32_t given)
{
	static const char *const tools[] = {"ping", "ping6", "/bin/ping", "/sbin/ping", "nslookup", "dig", "host", "drill", NULL};
	bool pattern = has(line, " -p  ") || has(line, " -p \xEF\xBF\xBD") || text_ends(line, T(" -p")), asks = false;
	uint32_t from = behave_origins(given) & (ACT_ENV_ARG | ACT_FILE_ARG | (pattern ? ACT_HOST_ARG | ACT_SECRET_ARG | ACT_COMMAND_ARG : 0));
	struct text name = text_cut(line, ' ').head;

	for (const char *const *t = tools; from && *t && !asks; t++)
		asks = text_eq(name, text_of(*t));
	if (asks && (program->kind == JS_ARG_CONST || program->flags & JS_ARG_MIXED) && !behave_of_everything(w, given))
		behave_add(w, BEHAVE_SEND, from | ACT_INSECURE | ACT_OTHER_HOST, name);
}

/* --data, -d: what is told behind it is sent as it is; how curl and wget call it. */
static bool gives_data(struct text option)
{
	static const char *const ways[] = {"-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--data-urlencode", "--json", "-F", "--form",
					   "--form-string", "--post-data", "--body-data", "-T", "--upload-file", NULL};

	for (const char *const *way = ways; *way; way++)
		if (text_eq(option, text_of(*way)))
			return true;
	return false;
}

/* https://host/x?d=..: behind a host that is written down, something that is not. */
static bool asks_with_data(struct text word)
{
	size_t at = text_find(word, T("://"));
	struct text rest = at < word.n ? text_tail(word, at + 3) : text_of("");

	return text_has(rest, hidden) && text_find(rest, T("/")) < text_find(rest, hidden);
}

/* ... of a list of words: where what stands behind such an option, or in one word with it, comes from. */
static uint32_t data_of_list(const struct js_arg *list)
{
	uint32_t from = 0;

	for (uint32_t i = 0; list->kind == JS_ARG_ARRAY && list->props && i < list->prop_count; i++) {
		const struct js_arg *v = &list->props[i].value;
		struct cut c = text_cut(v->text, '=');
		if (gives_data(c.head) || (i && gives_data(constant(&list->props[i - 1].value))) || asks_with_data(v->text))
			from |= v->origins;
	}
	return from;
}

/* ... of a command line: an unknown part behind such an option, or of the address. */
static bool data_in_line(struct text line)
{
	bool behind = false;

	for (struct cut c = text_cut(line, ' '); c.head.n || c.found; c = text_cut(c.tail, ' ')) {
		behind = gives_data(text_cut(c.head, '=').head) || (behind && !text_starts(c.head, T("-")));
		if ((behind && text_has(c.head, hidden)) || asks_with_data(c.head))
			return true;
	}
	return false;
}

/* The line sends what comes from there (JS_FROM_*), to the host that it names. */
static void sends_by(struct walk *w, struct text line, uint32_t given)
{
	uint32_t from = behave_origins(given) & (ACT_ENV_ARG | ACT_FILE_ARG);
	size_t at = text_find(line, T("://"));
	struct text host = text_of("");

	if (!from || behave_of_everything(w, given))
		return;
	while (at < line.n && at && line.p[at - 1] != ' ' && line.p[at - 1] != '"' && line.p[at - 1] != '\'')
		at--;
	behave_add(w, BEHAVE_SEND, from | (at < line.n ? command_host(text_tail(line, at), &host) : 0), host.n ? host : T("curl"));
}

/* spawn('curl', ['--data', JSON.stringify(process.env), url]) sends as fetch(url, {body}) does. What stands in a header, or names whom
 * it asks, is told elsewhere or not at all. */
static void carries_data(struct walk *w, const struct js_arg *program, struct text line, bool spawn)
{
	static const char *const tools[] = {"curl ", "wget ", "curl.exe ", "/usr/bin/curl ", NULL};
	uint32_t given = spawn ? data_of_list(arg(w->event, 1)) : data_in_line(line) ? program->origins : 0;

	if (!starts_any(line, tools))
		return;
	if (has(line, "@-"))
		w->carrier = line;
	for (uint32_t i = 1; i < w->event->argc && i < JS_ARGS_MAX && has(line, "@-"); i++) {
		const struct js_arg *input = prop(arg(w->event, i), T("input"));
		given |= input ? input->origins : 0;
	}
	sends_by(w, line, given);
}

void behave_carried(struct walk *w, struct text to, uint32_t origins)
{
	if (w->carrier.n && has(to, "child_process.") && has(to, ".stdin"))
		sends_by(w, w->carrier, origins);
}

void behave_gives_away(struct walk *w, struct text line, uint32_t given, bool spawn)
{
	asks_for_name(w, line, given);
	fills_packets(w, arg(w->event, 0), line, given);
	carries_data(w, arg(w->event, 0), line, spawn);
}
