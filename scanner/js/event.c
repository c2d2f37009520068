#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <string.h>

uint32_t event_end(const struct folder *f, uint32_t start)
{
	const struct token *k = &f->k[f->i > start ? f->i - 1 : start];

	return k->start + k->length;
}

/* Events. */

static struct js_arg arg_of(struct folder *f, struct val v, bool with_props);

static void props_of(struct folder *f, struct js_arg *a, const struct obj *o, bool list)
{
	uint32_t count = list ? o->count - o->shift : o->prop_count;

	if (count > JS_PROPS_MAX)
		count = JS_PROPS_MAX;
	struct js_prop *props = count ? ARENA_ARRAY(f->a, struct js_prop, count) : NULL;
	for (uint32_t i = 0; props && i < count; i++) {
		if (!list)
			props[i].name = o->props[i].name;
		props[i].value = arg_of(f, list ? o->items[o->shift + i] : o->props[i].v, false);
	}
	a->props = props;
	a->prop_count = props ? (uint16_t)count : 0;
}

static struct js_arg arg_of(struct folder *f, struct val v, bool with_props)
{
	struct js_arg a = {.origins = v.from, .how = v.how, .function = JS_NO_FUNCTION};

	switch ((enum val_kind)v.kind) {
	case V_STR:
	case V_BYTES:
	case V_REGEX:
		a.kind = v.kind == V_STR     ? JS_ARG_CONST
			 : v.kind == V_BYTES ? JS_ARG_BYTES
					     : JS_ARG_REGEX;
		a.text = val_bytes(v);
		break;
	case V_NUM:
	case V_BOOL:
	case V_NULL:
	case V_UNDEF:
		a.kind = JS_ARG_CONST;
		val_string(f, v, &a.text);
		break;
	case V_FUNC:
		a.kind = JS_ARG_FUNCTION;
		a.flags = JS_ARG_LOCAL;
		a.function = v.obj->fun;
		break;
	case V_ARRAY:
	case V_OBJECT:
		if (val_is_instance(v)) { /* all that it keeps is not what it is given for */
			if (v.path) {
				a.kind = JS_ARG_PATH;
				a.text = f->paths[v.path].text;
			}
			break;
		}
		a.kind = v.kind == V_ARRAY ? JS_ARG_ARRAY : JS_ARG_OBJECT;
		a.origins |= obj_from(v.obj);
		a.flags |= v.kind == V_ARRAY && v.obj->open ? JS_ARG_OPEN : 0;
		a.more = v.kind == V_ARRAY && v.obj->open ? v.obj->from : 0;
		if (with_props && !(v.flags & V_OUTLINE))
			props_of(f, &a, v.obj, v.kind == V_ARRAY);
		break;
	case V_UNKNOWN:
	default:
		a.text = val_bytes(v);
		if (a.text.n) {
			a.flags = JS_ARG_MIXED;
		} else if (v.path) {
			a.kind = JS_ARG_PATH;
			a.text = f->paths[v.path].text;
		}
		break;
	}
	if (v.how && (v.kind == V_STR || v.kind == V_BYTES))
		a.flags |= JS_ARG_FOLDED;
	if ((a.kind == JS_ARG_CONST || a.flags & JS_ARG_MIXED) && a.text.n < 512 &&
	    fold_names_credential(a.text))
		a.origins |= JS_FROM_CRED_FILE;
	if ((a.kind == JS_ARG_CONST || a.flags & JS_ARG_MIXED) && path_is_public_key(a.text) && !(a.origins & JS_FROM_FILE)) /* its path, not what some file holds */
		a.origins &= ~JS_FROM_CRED_FILE;
	return a;
}

/* spawn(process.execPath, ['-e', CODE]): a text that is run. */
static void note_inline(struct folder *f, uint32_t start, struct val list)
{
	f->truncated |= list.obj->count - list.obj->shift > JS_INLINE_MAX + 1;
	for (uint32_t i = list.obj->shift; i + 1 < list.obj->count && i < list.obj->shift + JS_INLINE_MAX; i++) {
		struct val option = list.obj->items[i], code = list.obj->items[i + 1];
		if (val_is_text(option) && (text_eq(val_bytes(option), T("-e")) || text_eq(val_bytes(option), T("--eval"))) &&
		    val_is_text(code) && code.n >= 24)
			fold_note(f, f->k[start].start, event_end(f, start), code, true);
	}
}

struct js_event *event_put(struct folder *f, enum js_event_kind kind, struct text path,
			     uint32_t start, const struct val *args, uint32_t argc)
{
	uint32_t cap = (uint32_t)f->event_cap, n = argc < JS_ARGS_MAX ? argc : JS_ARGS_MAX;

	if (f->concrete || f->dry)
		return NULL;
	if (!fold_grow(f, &f->events, &cap, (uint32_t)f->event_count, sizeof *f->events,
		       JS_EVENTS_MAX))
		return NULL;
	f->event_cap = cap;
	bool body = argc > n && text_ends(path, T("Function")); /* behind any number of parameters */
	struct js_arg *list = n ? ARENA_ARRAY(f->a, struct js_arg, n + body) : NULL;
	for (uint32_t i = 0; list && i < n + body; i++)
		list[i] = arg_of(f, args[i < n ? i : argc - 1], true);
	struct js_event *e = &f->events[f->event_count++];
	*e = (struct js_event){.kind = (uint8_t)kind,
			       .flags = f->branch ? JS_EVENT_BRANCH : 0,
			       .depth = (uint16_t)f->fun_depth,
			       .start = f->k[start].start,
			       .end = event_end(f, start),
			       .function = f->fun,
			       .argc = argc,
			       .path = path,
			       .args = list};
	if (kind == JS_CALL && n > 1 && args[1].kind == V_ARRAY && text_starts(path, T("child_process.")))
		note_inline(f, start, args[1]);
	return e;
}

/* ".name", for members of something unknown. */
struct text event_dotted(struct folder *f, struct text name)
{
	char *p = name.n && name.n < JS_PATH_MAX ? arena_alloc(f->a, name.n + 1) : NULL;

	if (!p)
		return (struct text){NULL, 0};
	p[0] = '.';
	memcpy(p + 1, name.p, name.n);
	return (struct text){p, name.n + 1};
}

/* Short names nobody declared are a minifier's variables, declared further down. */
bool event_rooted(const struct folder *f, uint32_t path)
{
	if (!path)
		return false;
	const struct path *p = &f->paths[path];
	if (p->flags & PATH_MODULE || p->known)
		return true;
	struct text root = text_cut(p->text, '.').head;
	return root.n > 2 || (root.n && *root.p == '$') || p->gives || p->from ||
	       text_eq(root, T("fs")) || text_eq(root, T("vm")) || text_eq(root, T("zx")) || text_eq(root, T("pg"));
}

void emit_read(struct folder *f, struct val v, struct text name, uint32_t start, bool coded)
{
	if (f->concrete || f->dry || !v.path)
		return;
	const struct path *p = &f->paths[v.path];
	if (!(p->flags & PATH_SHOWN || p->from) || (!name.n && (!p->from || text_has(p->text, T("(")))) ||
	    text_eq(p->text, T("process.env.NODE_ENV")))
		return;
	struct js_event *e = event_put(f, JS_READ, p->text, start, NULL, 0);
	if (!e)
		return;
	e->flags |= (uint8_t)(coded ? JS_EVENT_CODED : 0);
	e->flags |= (uint8_t)(p->known == K_ENV ? JS_EVENT_WHOLE : 0);
	e->receiver = v.from;
}

void emit_write(struct folder *f, struct val base, struct text name, struct val v, uint32_t start,
		bool coded)
{
	if (f->concrete || f->dry)
		return;
	uint32_t path = base.path ? path_member(f, base.path, name) : 0;
	struct text text = {NULL, 0};
	uint32_t from = v.from & ~(JS_FROM_PARAM | JS_FROM_SELF);
	if (v.kind == V_OBJECT || v.kind == V_ARRAY)
		from |= obj_from(v.obj) & ~JS_FROM_PARAM;
	if (event_rooted(f, path)) {
		text = f->paths[path].text;
		f->other_json |= text_starts(text, T("JSON"));
		if (text_starts(text, T("exports")) || text_starts(text, T("module.exports")) ||
		    f->paths[path].flags & PATH_QUIET)
			return;
	} else if (from || coded || text_eq(name, T("innerHTML")) || text_eq(name, T("src")) ||
		   text_eq(name, T("onreadystatechange")) || text_eq(name, T("prototype"))) {
		text = event_dotted(f, name);
	}
	if (!text.n)
		return;
	struct js_event *e = event_put(f, JS_WRITE, text, start, &v, 1);
	if (e)
		e->flags |= (uint8_t)(coded ? JS_EVENT_CODED : 0);
}

void emit_import(struct folder *f, struct text spec, uint32_t start)
{
	struct val v = val_text(spec);

	event_put(f, JS_IMPORT, T("import"), start, &v, 1);
}

void fold_note(struct folder *f, uint32_t start, uint32_t end, struct val v, bool executed)
{
	uint32_t cap = (uint32_t)f->constant_cap;
	struct text t = val_bytes(v);

	if (f->concrete || f->dry || t.n < 3 || (!v.how && !executed))
		return;
	if (t.n > f->listed_left) {
		f->truncated = true;
		return;
	}
	if (!fold_grow(f, &f->constants, &cap, (uint32_t)f->constant_count, sizeof *f->constants,
		       JS_CONSTANTS_MAX))
		return;
	f->constant_cap = cap;
	f->listed_left -= t.n;
	f->constants[f->constant_count++] = (struct js_constant){
		.start = start,
		.end = end,
		.text = t,
		.how = executed && !v.how ? js_how_add(0, JS_HOW_EVAL) : v.how,
		.executed = executed,
	};
}
