/* Calls of what the language, node and well-known modules bring: what they give, and what else they do. */
#include "scanner/js/eval.h"
#include "scanner/js/decode.h"
#include "scanner/js/limits.h"

#define ADDRESS_HEAD 256 /* bytes of an address in which its host ends */
#define SAID_MOST 256 /* bytes of a text that is evaluated and asked what it gives */

static void mark_executed(struct folder *f, const struct call *c, const struct val *args, uint32_t n)
{
	if (!n)
		return;
	bool last = text_eq(f->paths[c->callee.path].text, T("Function"));
	const struct val *v = &args[last ? n - 1 : 0];
	if (val_is_text(*v) && v->n >= 8)
		fold_note(f, f->k[c->start].start, event_end(f, c->start), *v, true);
}

/* import('data:text/javascript;base64,...') executes what it says. */
static void data_module(struct folder *f, const struct call *c, struct val v)
{
	struct text t = val_bytes(v);
	struct cut head = text_cut(text_head(t, 64), ',');
	struct buf b = BUF(fold_left(f));
	bool base64 = text_ends(head.head, T(";base64"));

	if (!head.found || !text_has(head.head, T("javascript")))
		return;
	t = text_tail(t, head.head.n + 1);
	struct val out = {.from = v.from, .how = v.how};
	bool ok = base64 ? decode_base64(t, false, &b) : decode_percent(t, &b);
	if (!fold_take(f, &b, ok, &out, V_STR))
		return;
	if (base64)
		out = val_step(out, JS_HOW_BASE64);
	fold_note(f, f->k[c->start].start, event_end(f, c->start), out, true);
}

static struct val require_value(struct folder *f, const struct call *c, const struct val *args, uint32_t n)
{
	if (n && args[0].kind == V_STR && text_starts(val_bytes(args[0]), T("data:")))
		data_module(f, c, args[0]);
	if (n && args[0].kind == V_STR && args[0].n)
		return val_path(f, path_module(f, val_bytes(args[0])));
	struct val v = val_unknown;
	v.flags = n == 1 && args[0].kind == V_UNKNOWN ? V_NAMELESS : 0;
	return v;
}

/* require, module.require, require("https"): asked of eval, so that a bundler does not see it. */
static bool asks_eval(struct folder *f, struct text t, struct val *out)
{
	text_skip(&t, T("module."));
	if (text_eq(t, T("require"))) {
		*out = val_path(f, path_root(f, t));
		return true;
	}
	if (!text_skip(&t, T("require(")) || t.n < 4 || t.n > 64 || (*t.p != '"' && *t.p != '\''))
		return false;
	struct cut c = text_cut(text_tail(t, 1), *t.p);
	if (!c.found || !text_eq(c.tail, T(")")))
		return false;
	*out = val_path(f, path_module(f, c.head));
	return true;
}

/* A short text that asks for all variables of the environment, not for one of them. */
static bool says_variables(struct text t)
{
	size_t at = t.n <= SAID_MOST ? text_find(t, T("process.env")) : t.n;

	if (at + 11 > t.n)
		return false;
	char next = at + 11 < t.n ? t.p[at + 11] : ' ', letter = (char)(next | 0x20);
	return !(letter >= 'a' && letter <= 'z') && !(next >= '0' && next <= '9') && !memchr("._$[?", next, 5);
}

/* Function('return process'): what is called there gives process. */
static bool returns_global(struct folder *f, const struct call *c, struct val text, struct val *out)
{
	struct text t = val_bytes(text);

	if (text.kind == V_STR && text_eq(f->paths[c->callee.path].text, T("eval")) && asks_eval(f, t, out))
		return true;
	if (!val_is_text(text) || !text_eq(f->paths[c->callee.path].text, T("Function")) || !text_skip(&t, T("return ")))
		return false;
	bool variables = says_variables(t);
	t = text_trim(text_cut(t, ';').head);
	if (!text_eq(t, T("process")) && !text_eq(t, T("require")) && !variables)
		return false;
	*out = val_path(f, path_member(f, c->callee.path, variables ? T("process.env") : t));
	return true;
}

/* eval('process.env'), vm.runInThisContext('JSON.stringify(process.env)') */
static struct val evaluated(struct folder *f, const struct call *c, const struct val *args, uint32_t n)
{
	struct val v = call_result(f, c, args, n);

	if (n && val_is_text(args[0]) && !text_eq(f->paths[c->callee.path].text, T("Function")) && says_variables(val_bytes(args[0])))
		v.from |= JS_FROM_ENV_ALL;
	return v;
}

/* __filename, import.meta.url */
static bool own_file(const struct folder *f, struct val v)
{
	return v.kind == V_UNKNOWN && v.path && !(v.flags & V_MIXED) &&
	       (text_eq(f->paths[v.path].text, T("__filename")) || text_eq(f->paths[v.path].text, T("import.meta.url")) ||
		text_eq(f->paths[v.path].text, T("import.meta.filename")));
}

/* A function is put into what a page asks for things by, not by an assignment. */
static void emit_put(struct folder *f, const struct call *c, struct val on, struct text key, struct val v)
{
	const struct path *p = &f->paths[on.path];

	if (v.kind == V_FUNC && on.kind == V_UNKNOWN && on.path &&
	    (p->flags & (PATH_WALLET | PATH_GLOBAL) || text_eq(p->text, T("XMLHttpRequest"))))
		emit_write(f, on, key, v, c->start, false);
}

/* Object.assign(window.ethereum, {request() {..}}) */
static void emit_assigned(struct folder *f, const struct call *c, struct val to, struct val v)
{
	for (uint32_t i = 0; v.kind == V_OBJECT && i < v.obj->prop_count; i++)
		emit_put(f, c, to, v.obj->props[i].name, v.obj->props[i].v);
}

/* Object.defineProperties(window.ethereum, {request: {value() {..}}}) */
static void emit_defined(struct folder *f, const struct call *c, struct val on, struct val all)
{
	for (uint32_t i = 0; all.kind == V_OBJECT && i < all.obj->prop_count; i++) {
		const struct prop *p = &all.obj->props[i];
		const struct val *v = p->v.kind == V_OBJECT ? obj_get(p->v.obj, T("value")) : NULL;
		if (v)
			emit_put(f, c, on, p->name, *v);
	}
}

/* Object.assign(to, v) */
static void assign(struct folder *f, struct val to, struct val v)
{
	struct obj *o = to.obj;
	bool known = v.kind == V_OBJECT && v.obj != o && fold_whole_object(f, v.obj);

	if (!known || v.obj->open) {
		obj_opened(o, known ? val_from(v.obj->nameless) : v);
		o->nameless |= known ? 0 : val_from_in(v);
		o->from |= val_is_instance(to) ? 0 : val_from_in(v);
	}
	for (uint32_t i = 0; known && i < v.obj->prop_count; i++)
		eval_put(f, to, v.obj->props[i].name, v.obj->props[i].v);
}

/* Object.defineProperty(x, key, {value} or {get}) */
static void define(struct folder *f, struct val on, struct text key, const struct obj *how)
{
	const struct val *v = obj_get(how, T("value")), *get = obj_get(how, T("get"));

	if (v)
		eval_put(f, on, key, *v);
	if (get && !f->concrete && (on.kind == V_OBJECT || on.kind == V_FUNC))
		field_accessor(f, on.obj, key, *get, GETTER);
}

/* Object.create(parent, {x: {value: y}}): another that its class makes, or that shares its methods' `this`; else what it has by name. */
static struct val created(struct folder *f, struct val parent, struct val more)
{
	struct val out = parent;

	if (!parent.obj->kin && fold_whole_object(f, parent.obj)) {
		out = (struct val){.kind = V_OBJECT, .obj = obj_new(f)};
		if (!out.obj)
			return val_unknown;
		assign(f, out, parent);
	}
	for (uint32_t i = 0; more.kind == V_OBJECT && i < more.obj->prop_count; i++)
		if (more.obj->props[i].v.kind == V_OBJECT)
			define(f, out, more.obj->props[i].name, more.obj->props[i].v.obj);
	return out;
}

/* new Worker(__filename, {workerData: x}): x is what the file finds there. */
static void give_worker(struct folder *f, const struct obj *options)
{
	const struct val *v = obj_get(options, T("workerData"));
	uint32_t path = v ? path_member(f, path_module(f, T("worker_threads")), T("workerData")) : 0;
	uint32_t from = path ? val_from_in(*v) & (JS_FROM_SECRETS | JS_FROM_DECODED) & ~f->paths[path].from : 0;

	f->paths[path].from |= from;
	f->again |= from != 0;
}

/* new Proxy(target, {get}): what it keeps, and what the handler gives instead. */
static struct val behind_proxy(struct folder *f, const struct call *c, const struct val *args, uint32_t n)
{
	const struct val *get = n > 1 && args[1].kind == V_OBJECT ? obj_get(args[1].obj, T("get")) : NULL;

	if (get && !f->concrete) /* whichever member is asked for */
		emit_put(f, c, args[0], T("[]"), *get);
	if (!get || get->kind != V_FUNC)
		return args[0];
	return val_from(val_from_in(args[0]) | (f->funs[get->obj->fun].ret.from & ~JS_FROM_PARAM));
}

/* pipeline(a, b, c): a secret that comes from one of them is given to those behind it. */
static void emit_pipeline(struct folder *f, const struct call *c, const struct val *args, uint32_t n)
{
	uint32_t from = n ? val_from_in(args[0]) : 0;

	for (uint32_t i = 1; i < n && i < JS_ARGS_MAX && from & JS_FROM_SECRETS; i++) {
		struct js_event *e = args[i].kind == V_FUNC ? NULL : event_put(f, JS_CALL, T(".pipe"), c->start, &args[i], 1);
		if (e)
			e->receiver = from;
	}
}

static bool begins_address(struct text t)
{
	return text_starts(t, T("http://")) || text_starts(t, T("https://"));
}

/* new URL(`https://host/${x}`), new URL('/x?' + y, 'https://host'): the host is known. What is not known at its beginning may be an
 * address of its own, which the other one is not asked for. */
static bool address_of(struct folder *f, const struct val *args, uint32_t n, struct val *out)
{
	struct text t = text_head(val_bytes(args[0]), ADDRESS_HEAD), base = n > 1 ? text_head(val_bytes(args[1]), ADDRESS_HEAD) : T("");

	if (args[0].kind != V_STR && !(args[0].kind == V_UNKNOWN && args[0].flags & V_MIXED))
		return false;
	*out = args[0];
	out->path = 0;
	if (begins_address(t))
		return true;
	if (n < 2 || !t.n || text_starts(t, T("\xef\xbf\xbd")) || text_find(t, T(":")) < text_find(t, T("/")) || !begins_address(base))
		return false;
	size_t host = text_find(base, T("://")) + 3, end = host + text_find(text_tail(base, host), T("/"));
	struct val place = args[1];
	if (text_starts(t, T("//"))) /* another host, by the same scheme */
		end = host - 2;
	place.n = (uint32_t)end;
	place.path = 0;
	if (!text_starts(t, T("/")))
		place = val_concat(f, place, val_text(T("/")));
	*out = val_concat(f, place, *out);
	return true;
}

struct val call_known(struct folder *f, struct call *c, struct val *args, uint32_t n)
{
	enum known known = (enum known)f->paths[c->callee.path].known;
	struct val out;
	struct text key;

	switch ((unsigned)known) {
	case K_REQUIRE:
	case K_IMPORT:
		return require_value(f, c, args, n);
	case K_SAME:
		if (n && args[0].kind == V_FUNC && text_eq(f->paths[c->callee.path].text, T("util.promisify")))
			f->funs[args[0].obj->fun].promised = true;
		return n ? args[0] : call_result(f, c, args, n);
	case K_DIRNAME:
		if (n && own_file(f, args[0])) {
			out = val_path(f, path_root(f, T("__dirname")));
			in_own_folder(&out);
			return out;
		}
		break;
	case K_ADDRESS: /* new URL('https://..') */
		if (n == 1 && args[0].kind == V_STR && text_starts(val_bytes(args[0]), T("http")))
			return args[0];
		if (n && address_of(f, args, n, &out))
			return out;
		if (n == 2 && args[0].kind == V_STR && own_file(f, args[1]) && text_starts(val_bytes(args[0]), T("."))) { /* beside it */
			args[0].kind = V_UNKNOWN;
			args[0].flags |= V_MIXED;
			return args[0];
		}
		break;
	case K_PROTOTYPE_OF:
		return n ? args[0] : val_unknown;
	case K_REFLECT_GET:
		if (n > 1 && val_string(f, args[1], &key)) {
			out = eval_get(f, args[0], key);
			emit_read(f, out, key, c->start, true);
			return out;
		}
		break;
	case K_CREATE: /* Object.create(null) is a {} without parents */
		if (n == 1 && args[0].kind == V_NULL) {
			struct obj *o = obj_new(f);
			if (o)
				return (struct val){.kind = V_OBJECT, .obj = o};
		}
		if (n && args[0].kind == V_OBJECT && !f->concrete)
			return created(f, args[0], n > 1 ? args[1] : val_undef);
		break;
	case K_REJECT: /* who catches it has it */
		f->thrown |= f->concrete ? 0 : call_origins(args, n) & JS_FROM_THROWN;
		break;
	case K_INHERITS: /* util.inherits(A, B) */
		if (n > 1 && args[0].kind == V_FUNC && args[1].kind == V_FUNC && args[0].obj->fun != args[1].obj->fun && !f->concrete)
			class_prototype(f, args[0].obj, class_made(f, args[1].obj, val_unknown));
		break;
	case K_SET_PROTOTYPE:
		if (n > 1 && args[0].kind == V_OBJECT && args[1].kind == V_OBJECT && !f->concrete)
			class_under(f, args[0], args[1]);
		return n ? args[0] : val_unknown;
	case K_DESCRIPTOR: /* Object.getOwnPropertyDescriptor(globalThis, 'eval').value */
		if (n > 1 && args[0].path && val_string(f, args[1], &key)) {
			struct obj *o = obj_new(f);
			if (o) {
				obj_set(f, o, T("value"), eval_get(f, args[0], key));
				return (struct val){.kind = V_OBJECT, .obj = o};
			}
		}
		break;
	case K_EVAL:
		mark_executed(f, c, args, n);
		if (n > 2 && args[0].kind == V_FUNC && !f->concrete) /* setTimeout(send, 9, x) */
			tell_function(f, args[0].obj->fun, args + 2, n - 2);
		if (n == 1 && returns_global(f, c, args[0], &out))
			return out;
		return evaluated(f, c, args, n);
	case K_SOON: /* process.nextTick(send, x) */
		if (n > 1 && args[0].kind == V_FUNC && !f->concrete)
			tell_function(f, args[0].obj->fun, args + 1, n - 1);
		break;
	case K_PROXY:
		if (n < 1 || (args[0].kind == V_FUNC && !args[0].obj->kin))
			break;
		return behind_proxy(f, c, args, n);
	case K_ASSIGN:
		for (uint32_t i = 1; i < n && args[0].path && !f->concrete; i++)
			emit_assigned(f, c, args[0], args[i]);
		if (!n || args[0].kind != V_OBJECT || f->concrete)
			break;
		for (uint32_t i = 1; i < n; i++)
			assign(f, args[0], args[i]);
		out = args[0];
		out.from |= val_is_instance(out) ? 0 : call_origins(args, n);
		return out;
	case K_DEFINE_ALL:
		if (n > 1 && args[0].path && !f->concrete)
			emit_defined(f, c, args[0], args[1]);
		return n ? args[0] : val_unknown;
	case K_REFLECT_SET:
		if (n > 2)
			emit_put(f, c, args[0], val_string(f, args[1], &key) ? key : T("[]"), args[2]);
		break;
	case K_DEFINE:
		if (n > 2 && args[2].kind == V_OBJECT && obj_get(args[2].obj, T("value")))
			emit_put(f, c, args[0], val_string(f, args[1], &key) ? key : T("[]"), *obj_get(args[2].obj, T("value")));
		if (n > 2 && args[2].kind == V_OBJECT && val_string(f, args[1], &key))
			define(f, args[0], key, args[2].obj);
		return n ? args[0] : val_unknown;
	case K_PIPELINE:
		emit_pipeline(f, c, args, n);
		break;
	case K_RAW:
		if (eval_raw(f, args, n, &out))
			return out;
		break;
	case K_WORKER: /* new Worker(text, {eval: true}) */
		if (n > 1 && args[1].kind == V_OBJECT && obj_get(args[1].obj, T("eval")))
			mark_executed(f, c, args, n);
		if (n > 1 && args[1].kind == V_OBJECT && !f->concrete)
			give_worker(f, args[1].obj);
		break;
	default:
		if (known_const(f, known, c, args, n, &out))
			return out;
	}
	return call_result(f, c, args, n);
}
