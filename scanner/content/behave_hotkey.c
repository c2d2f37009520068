/* Programs that wait for a few keys of the machine: push to talk, a double tap. */
#include "scanner/content/behave_walk.h"

#include <string.h>

#define HOTKEY_BODY  2048u /* bytes of a handler */
#define HOTKEY_NAMES 4u	   /* of what a handler is given, taken apart */
#define HOTKEY_ASKED 8u	   /* keys that a program asks for: who asks for more may write them down */
#define HOTKEY_PLACES	16u /* of a name of a key */
#define HOTKEY_HANDLERS 8u

static bool blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static struct text skip_blank(struct text t)
{
	while (t.n && blank(*t.p))
		t = text_tail(t, 1);
	return t;
}

/* const HOTKEY = 29, const HOTKEY = UiohookKey.F8; and every other place of it is a comparison, so that no parameter has its name. */
static bool constant_key(struct text source, struct text name)
{
	unsigned declared = 0, places = 0;

	for (size_t at, from = 0; (at = text_find(text_tail(source, from), name) + from) < source.n; from = at + name.n) {
		struct text rest = text_tail(source, at + name.n), before = text_trim_end(text_head(source, at));
		if ((at && name_byte(source.p[at - 1])) || (rest.n && name_byte(*rest.p)))
			continue;
		if (++places > HOTKEY_PLACES)
			return false;
		if (text_ends(before, T("==")) || text_ends(before, T("!=")))
			continue;
		rest = skip_blank(rest);
		if (declared++ || !text_ends(before, T("const")) || !text_skip(&rest, T("=")))
			return false;
		rest = skip_blank(rest);
		if (!text_starts(rest, T("UiohookKey.")) && (!rest.n || *rest.p < '0' || *rest.p > '9'))
			return false;
	}
	return declared;
}

/* 29, UiohookKey.Ctrl, HOTKEY: a key that the text writes down; not one of a list that is gone through. */
static bool fixed_key(struct text source, struct text t)
{
	struct text rest = t, name;
	bool known = text_skip(&rest, T("UiohookKey."));

	name = name_at(rest);
	struct text behind = skip_blank(text_tail(rest, name.n));
	if (!name.n || (behind.n && !memchr(")&|?;,}", *behind.p, 7)))
		return false;
	return known || (*name.p >= '0' && *name.p <= '9') || constant_key(source, name);
}

/* Behind what the handler is told: === KEY, !== KEY. */
static bool only_compared(struct text source, struct text rest)
{
	static const struct text ways[] = {{"===", 3}, {"!==", 3}, {"==", 2}, {"!=", 2}};

	rest = skip_blank(rest);
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		if (text_skip(&rest, ways[i]))
			return fixed_key(source, skip_blank(rest));
	return false;
}

/* Behind the handler's e: .keycode === KEY, or a key that is held beside it. */
static bool member_only_compared(struct text source, struct text rest)
{
	static const struct text codes[] = {{".keycode", 8}, {".rawcode", 8}, {".keyCode", 8}};
	static const struct text held[] = {{".ctrlKey", 8}, {".altKey", 7}, {".shiftKey", 9}, {".metaKey", 8}};

	for (size_t i = 0; i < sizeof held / sizeof *held; i++)
		if (text_skip(&rest, held[i])) {
			rest = skip_blank(rest);
			return rest.n && memchr("&|)", *rest.p, 3);
		}
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (text_skip(&rest, codes[i]) && (!rest.n || !name_byte(*rest.p)))
			return only_compared(source, rest);
	return false;
}

/* Every place of that name in the handler asks whether it is a key that the text writes down. */
static bool asks_only(struct text source, struct text body, struct text name, bool member, unsigned *asked)
{
	for (size_t at, from = 0; (at = text_find(text_tail(body, from), name) + from) < body.n; from = at + name.n) {
		struct text rest = text_tail(body, at + name.n);
		if ((at && (name_byte(body.p[at - 1]) || body.p[at - 1] == '.')) || (rest.n && name_byte(*rest.p)))
			continue;
		if (++*asked > HOTKEY_ASKED || !(member ? member_only_compared(source, rest) : only_compared(source, rest)))
			return false;
	}
	return true;
}

/* {keycode, ctrlKey} */
static bool parts_only_compared(struct text source, struct text parts, struct text body, unsigned *asked)
{
	for (unsigned n = 0; n < HOTKEY_NAMES; n++) {
		struct cut c = text_cut(parts, ',');
		struct text part = text_trim(c.head), name = name_at(part);
		if (part.n && (name.n != part.n || !asks_only(source, body, name, false, asked)))
			return false;
		if (!c.found)
			return true;
		parts = c.tail;
	}
	return false;
}

static bool handler_asks_only(const struct walk *w, const struct js_event *e, unsigned *asked)
{
	static const char *const whole[] = {"arguments", "eval(", "...", NULL};
	struct text body = behave_body(w, arg(e, 1)->function, HOTKEY_BODY), name;

	if (!body.n || has_any(body, whole))
		return false;
	if (text_skip(&body, T("async")))
		body = skip_blank(body);
	if (text_skip(&body, T("function")))
		body = text_tail(body, text_find(body, T("(")));
	bool open = text_skip(&body, T("("));
	body = skip_blank(body);
	if (open && text_skip(&body, T(")")))
		return true; /* it is told nothing */
	if (open && text_skip(&body, T("{"))) {
		struct cut c = text_cut(body, '}');
		struct text rest = skip_blank(c.tail);
		return c.found && text_skip(&rest, T(")")) && parts_only_compared(w->source, c.head, rest, asked);
	}
	name = name_at(body);
	body = skip_blank(text_tail(body, name.n));
	return name.n && (open ? text_skip(&body, T(")")) : text_starts(body, T("=>"))) && asks_only(w->source, body, name, true, asked);
}

/* .on('mousemove', ..), .start(): tells of no key. */
static bool tells_no_key(const struct js_event *e)
{
	static const char *const others[] = {"mousemove", "mousedown", "mouseup", "mouseclick", "mousedrag", "mousewheel", "click", "wheel", NULL};
	struct text event = constant(arg(e, 0));

	if (text_ends(e->path, T(".start")) || text_ends(e->path, T(".stop")) || text_ends(e->path, T(".unload")) || e->kind == JS_NEW)
		return !arg(e, 0)->text.n && arg(e, 0)->function == JS_NO_FUNCTION;
	for (const char *const *o = others; text_ends(e->path, T(".on")) && *o; o++)
		if (text_eq(event, text_of(*o)))
			return true;
	return false;
}

static bool hears_key(const struct js_event *e)
{
	struct text event = constant(arg(e, 0));

	return text_ends(e->path, T(".on")) && (text_eq(event, T("keydown")) || text_eq(event, T("keyup")));
}

/* f(uIOhook), exports.keys = uIOhook: who else listens is not seen. */
static bool handed_on(const struct js_event *e)
{
	for (uint32_t i = 0; i < e->argc && i < JS_ARGS_MAX; i++)
		if (arg(e, i)->kind == JS_ARG_PATH && behave_key_module(arg(e, i)->text))
			return true;
	return false;
}

bool behave_only_hotkeys(struct walk *w)
{
	unsigned handlers = 0, asked = 0;
	bool only = true;

	for (size_t i = 0; w->hotkeys == ASKED_NOT && only && i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		only = !handed_on(e);
		if (!only || (e->kind != JS_CALL && e->kind != JS_NEW) || !behave_key_module(e->path) || tells_no_key(e))
			continue;
		only = hears_key(e) && ++handlers <= HOTKEY_HANDLERS && handler_asks_only(w, e, &asked);
	}
	if (w->hotkeys == ASKED_NOT)
		w->hotkeys = only && handlers ? ASKED_YES : ASKED_NO;
	return w->hotkeys == ASKED_YES;
}
