/* Who says where something goes: the code, or whoever runs it. */
#include "scanner/content/behave_walk.h"

#include "scanner/content/host.h"
#include "scanner/content/passed.h"
#include "scanner/content/phrase.h"

#include <string.h>

#define OWN_PLACE_HEAD 48 /* bytes of a call before its first argument: new WebSocket( */

/* Of the whole text, looked through once. */
static bool holds_key(struct walk *w)
{
	if (w->key == ASKED_NOT)
		w->key = host_key_within(w->source) ? ASKED_YES : ASKED_NO;
	return w->key == ASKED_YES;
}

struct text behave_own_module(const struct walk *w)
{
	uint32_t at = w->event->function;
	const struct js_function *f = NULL;

	for (; at < w->fold->function_count; at = f->parent)
		f = &w->fold->functions[at];
	if (!f || f->start >= f->end || f->end > w->source.n)
		return w->source;
	struct text body = text_n(w->source.p + f->start, f->end - f->start);
	return text_starts(body, T("function(){var exports={},module={exports};")) ? body : w->source;
}

/* A caller tells the key, as far as all calls here can be followed, and nobody in the other modules that are read together may. */
static bool passed_chat(struct walk *w, const struct host *h)
{
	struct text module = behave_own_module(w), name = name_before(h->key);
	size_t begin = (size_t)(module.p - w->source.p);

	return arg(w->event, 0)->origins == JS_FROM_PARAM && host_key_passed(h, module) && !passed_elsewhere(text_head(w->source, begin), name) &&
	       !passed_elsewhere(text_tail(w->source, begin + module.n), name);
}

/* {BOT_TOKEN: '12..'}, in one of the modules that are read together: env.BOT_TOKEN is not what the environment says. */
static bool gives_key(struct text source, struct text key)
{
	struct cut c = text_cut(key, '.');

	if (!c.found || !text_eq(c.head, T("env")) || !c.tail.n)
		return false;
	for (unsigned n = 0; n < CONTENT_WORD_TRIES; n++) {
		size_t at = text_find(source, c.tail);
		if (at >= source.n)
			return false;
		source = text_tail(source, at + c.tail.n);
		struct text rest = source;
		(void)(text_skip(&rest, T("'")) || text_skip(&rest, T("\"")));
		rest = text_trim(text_head(rest, OWN_PLACE_HEAD));
		if (!text_skip(&rest, T(":")))
			continue;
		rest = text_trim(rest);
		if (rest.n && memchr("'\"`[(", *rest.p, 5))
			return true;
	}
	return true;
}

/* An address of it that the text spells, with the key that the environment or a caller tells: at "://". */
static bool told_chat(struct walk *w, struct text address)
{
	struct host h = host_of(address);

	if (!behave_may_ask(w, ASK_CHAT, CONTENT_QUESTIONS))
		return false;
	if (gives_key(w->source, h.key))
		return false;
	if (host_key_asked(&h, behave_own_module(w)))
		return true;
	w->chat_passed = passed_chat(w, &h);
	return w->chat_passed;
}

/* {hostname: 'api.telegram.org', path: `/bot${process.env.TOKEN}/..`}: the same in parts. */
static struct text from_parts(const struct walk *w, struct text name)
{
	struct text path = text_tail(w->shown, text_find(w->shown, T("path:")));

	if (!text_skip(&path, T("path:")))
		return path;
	path = text_trim(path);
	if (!path.n || !memchr("\"'`", *path.p, 3))
		return text_head(path, 0);
	return arena_printf(w->b->acts->arena, "://" TEXT_FMT TEXT_FMT, TEXT_ARG(name), TEXT_ARG(text_head(text_tail(path, 1), CONTENT_TEXT_MAX)));
}

/* fetch(`https://api.telegram.org/bot${process.env.TOKEN}/..`): the chat of whoever sets it, and no key of the code's own; or
 * bot${this.token}, of whoever made the object with it. As it is spelled: what stands for a variable that is not set would be the code's own too. Or fetch(api('sendMessage')), when every
 * address of that host in the text is so. */
bool behave_own_chat(struct walk *w, struct text name)
{
	size_t at = text_find(w->shown, T("://"));
	struct text rest = w->source;
	bool told = false;

	w->chat_passed = false;
	if (at < w->shown.n)
		return told_chat(w, text_tail(w->shown, at)) && !holds_key(w);
	struct text parts = from_parts(w, name);
	if (parts.n)
		return told_chat(w, parts) && !holds_key(w);
	for (unsigned n = 0; n < CONTENT_WORD_TRIES && name.n; n++) {
		at = text_find(rest, name);
		if (at >= rest.n)
			return told && !holds_key(w);
		if (at < 3 || !text_ends(text_head(rest, at), T("://")) || !told_chat(w, text_head(text_tail(rest, at - 3), CONTENT_TEXT_MAX)))
			return false;
		told = true;
		rest = text_tail(rest, at + name.n);
	}
	return false;
}

/* What the event's address is made of, JS_FROM_*. */
static uint32_t address_of(const struct js_arg *to)
{
	static const char *const keys[] = {"url", "uri", "href", "hostname", "host", "path", "baseURL", NULL};
	uint32_t from = to->kind == JS_ARG_OBJECT ? 0 : to->origins;

	for (const char *const *key = keys; *key; key++) {
		const struct js_arg *v = prop(to, text_of(*key));
		from |= v ? v->origins : 0;
	}
	return from;
}

/* However its key is spelled: it comes from nowhere but the environment, the command line or a caller, as far as folding knows, and
 * the text - of all modules, where they are read together - has no letters that it may be made of, and asks for no other file that
 * may have them. */
bool behave_unwritten_chat(struct walk *w, struct text url)
{
	const struct js_arg *to = arg(w->event, 0);
	const uint32_t told = JS_FROM_ENV | JS_FROM_PARAM | JS_FROM_ARGV | JS_FROM_SYSTEM;

	if ((address_of(to) & ~told) || behave_decoding(to->how) || w->source.p != w->b->acts->bytes.p || w->source.n != w->b->acts->bytes.n)
		return false;
	if (!text_starts(host_of(url).rest, T("\xef\xbf\xbd")))
		return false;
	if (w->unwritten == ASKED_NOT)
		w->unwritten = host_key_possible(w->source) || holds_key(w) ? ASKED_NO : ASKED_YES;
	return w->unwritten == ASKED_YES;
}

/* vscode.workspace.getConfiguration('tool').get('endpoint'), with the type that TypeScript wants: a setting of the editor. */
static bool pass_setting(struct text *value)
{
	struct text rest = *value, name;

	(void)text_skip(&rest, T("vscode."));
	if (!text_skip(&rest, T("workspace.getConfiguration(")) || (!text_starts(rest, T(")")) && !phrase_quoted(&rest, &name)) || !phrase_mark(&rest, T(")")) ||
	    !phrase_mark(&rest, T(".get")))
		return false;
	(void)text_skip(&rest, T("<string>"));
	if (!phrase_mark(&rest, T("(")) || !phrase_quoted(&rest, &name) || !phrase_mark(&rest, T(")")))
		return false;
	(void)text_skip(&rest, T("!"));
	*value = rest;
	return true;
}

/* The editor's own module, and none of the package's that is called like it or like its workspace. */
static bool asks_editor(struct walk *w, struct text value)
{
	static const char *const ways[] = {"require('vscode')", "require(\"vscode\")", "from 'vscode'", "from \"vscode\"", NULL};
	static const char *const members[] = {"workspace } = require('vscode')", "workspace } = require(\"vscode\")", "workspace } from 'vscode'", "workspace } from \"vscode\"",
					      "{ workspace, ", NULL};
	static const char *const others[] = {"/workspace'", "/workspace\"", "/workspace.", "/vscode'", "/vscode\"", "/vscode.", "workspace =", "vscode = {", NULL};
	bool editor = false, named = text_starts(value, T("vscode."));

	for (const char *const *way = ways; *way && !editor; way++)
		editor = behave_said(w, *way);
	for (const char *const *m = members; *m && !named; m++)
		named = behave_said(w, *m);
	for (const char *const *o = others; *o && editor; o++)
		editor = !behave_said(w, *o);
	return editor && named;
}

/* What a setting of the editor, which the package may give a value of its own, is told: no secrets, and nothing of what a shell, the
 * environment or the machine says. */
static bool harmless_output(struct walk *w)
{
	static const char *const tells[] = {"execSync", " exec(", "cp.exec(", "child_process.exec(", "_1.exec(", "'env'", "\"env\"", "'printenv'", "whoami", "hostname", "userInfo", "JSON.stringify(process.env", "homedir", NULL};

	for (const char *const *t = tells; *t; t++)
		if (behave_said(w, *t))
			return false;
	return true;
}

/* process.env.SERVER, process.env.SERVER + '/x', and nothing else instead of it. */
static bool told_place(struct walk *w, struct text value)
{
	struct text whole = value;

	if ((!variable_environment(&value) && (!pass_setting(&value) || !asks_editor(w, whole) || !harmless_output(w))) || has(value, "://") || has(value, "|") || has(value, "?") || has(value, "&&"))
		return false;
	value = text_trim(value);
	return !value.n || memchr(",+.", *value.p, 3);
}

/* const url = process.env.SERVER + '/x'; fetch(url, ..), new WebSocket(process.env.SERVER, ..): whoever runs it says where it
 * goes. */
bool behave_own_place(struct walk *w)
{
	struct text rest = text_tail(w->shown, text_find(w->shown, T("(")));

	if (!text_skip(&rest, T("(")) || rest.p - w->shown.p >= OWN_PLACE_HEAD)
		return false;
	struct text direct = rest;
	if (variable_environment(&direct))
		return (text_starts(direct, T(",")) || text_starts(direct, T(")"))) && !holds_key(w);
	if (arg(w->event, 0)->origins & ~(JS_FROM_ENV | JS_FROM_PARAM) || !behave_may_ask(w, ASK_PLACE, CONTENT_QUESTIONS))
		return false;
	struct text name = behave_first_name(w->shown);
	return name.n >= 3 && told_place(w, variable_value(w->source, name)) && !holds_key(w);
}

struct text behave_address(const struct js_arg *a)
{
	static const char *const keys[] = {"url", "uri", "href", "hostname", "host", "baseURL", "prefixUrl", "baseUrl"};

	if (a->kind == JS_ARG_CONST || (a->flags & JS_ARG_MIXED))
		return a->text;
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		const struct js_arg *v = prop(a, text_of(keys[i]));
		if (v && v->text.n && (v->kind == JS_ARG_CONST || (v->flags & JS_ARG_MIXED)))
			return v->text;
	}
	return text_of("");
}

/* "http://�:�/invoke", "�/.well-known/x": what its one unknown host is made of is the place itself, not what goes there. */
static bool place_only(const struct js_arg *a)
{
	static const struct text unknown = {"\xEF\xBF\xBD", 3};
	struct text t = a->text;
	bool scheme = text_skip(&t, T("http://")) || text_skip(&t, T("https://"));
	size_t end = text_find(t, T("/"));
	struct text place = text_head(t, end), path = text_tail(t, end);

	if (!(a->flags & JS_ARG_MIXED) || !text_skip(&place, unknown) || has(path, "\xEF\xBF\xBD"))
		return false;
	if (!scheme) /* it may be any part of an address; this one ends what says who somebody is */
		return !place.n && text_starts(path, T("/.well-known/"));
	if (!place.n)
		return true;
	if (!text_skip(&place, T(":"))) /* what stands before a domain or an @ is told to it */
		return false;
	if (text_eq(place, unknown))
		return true;
	for (size_t i = 0; i < place.n; i++)
		if (place.p[i] < '0' || place.p[i] > '9')
			return false;
	return true;
}

/* new WebSocket(await endpointOf(child)): where a program that was started says that it listens. The text names no such place of
 * its own, to which it might put what it tells there. */
static bool listens_there(struct walk *w, const struct js_event *e)
{
	const struct js_arg *a = arg(e, 0);

	return (text_ends(e->path, T("WebSocket")) || text_eq(e->path, T("ws"))) && (a->kind == JS_ARG_UNKNOWN || a->kind == JS_ARG_PATH) &&
	       !(a->flags & JS_ARG_MIXED) &&
	       !(a->origins & (JS_FROM_DECODED | JS_FROM_NETWORK)) && !behave_said(w, "ws://") && !behave_said(w, "wss:") &&
	       !behave_said(w, "new URL(");
}

bool behave_tells_place(struct walk *w, const struct js_event *e)
{
	return (place_only(arg(e, 0)) || listens_there(w, e)) && (!(arg(e, 0)->origins & JS_FROM_COMMAND) || !behave_told_to_say(w));
}
