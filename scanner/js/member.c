#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <string.h>

#define SETTINGS_MOST 32u /* names of an object of which those that others have are told apart */
#define TABLE_MOST 16u /* texts of a table that one is taken of by a key that is not known */

/* What a field or its form is, and nothing that somebody typed. */
static const struct text about_fields[] = {W("id"), W("name"), W("action"), W("method"), W("type"), W("tagName"), W("nodeName")};

/* A member of a list or a text that is none of its elements: its constructor makes functions of texts. */
static struct val method_of_known(uint32_t from)
{
	return (struct val){.kind = V_UNKNOWN, .from = from, .flags = V_MAKER};
}

static struct val list_member(struct folder *f, struct val base, struct text name)
{
	uint64_t at;
	struct obj *o = base.obj;

	if (text_eq(name, T("length"))) {
		if (o->open)
			return val_unknown;
		return val_num(o->size > o->count - o->shift ? o->size : o->count - o->shift);
	}
	if (text_u64(name, &at)) {
		if (at >= o->count - o->shift)
			return o->open || o->bytes ? val_from(obj_from(o)) : val_undef;
		struct val v = o->items[o->shift + at];
		if (v.kind == V_STR)
			v.how = js_how_add(v.how, JS_HOW_TABLE);
		v.flags &= (uint8_t)~V_LITERAL;
		return v;
	}
	if (text_eq(name, T("raw"))) { /* of a tag's texts */
		const struct val *v = obj_get(o, name);
		if (v)
			return *v;
	}
	(void)f;
	return method_of_known(base.from | (text_eq(name, T("[]")) ? obj_from(o) : o->from)); /* any of them */
}

static struct val text_member(struct folder *f, struct val base, struct text name)
{
	uint64_t at;

	if (!fold_whole_text(f, base))
		return val_from(base.from);
	if (text_eq(name, T("length")))
		return val_num((double)text_units(base));
	/* new URL('https://..').hostname: the whole address names its host */
	if (base.kind == V_STR && base.n > 8 && text_starts(val_bytes(base), T("http")) &&
	    (text_eq(name, T("hostname")) || text_eq(name, T("host")) || text_eq(name, T("href")) || text_eq(name, T("origin"))))
		return base;
	if (!text_u64(name, &at))
		return method_of_known(base.from);
	size_t units = text_units(base);
	if (at >= units)
		return val_undef;
	if (base.kind == V_BYTES)
		return val_num((unsigned char)base.p[at]);
	size_t from = text_unit_at(base, at), to = text_unit_at(base, at + 1);
	struct val v = val_text((struct text){base.p + from, to - from});
	v.from = base.from;
	v.how = js_how_add(base.how, JS_HOW_SLICE);
	return v;
}

/* SHARP_BINARY_HOST, X_DOWNLOAD_BASE_URL, npm_config_x_mirror: where downloads come from. That is no secret, whoever is asked. */
static bool names_mirror(struct text name)
{
	static const char *const ends[] = {"_MIRROR", "_MIRROR_URL", "_BINARY_HOST", "_BINARY_URL", "_BINARY_SITE", "_BASE_URL", "_DOWNLOAD_URL",
					   "_DOWNLOAD_HOST", "_DOWNLOAD_SITE", "_CDN_URL", "_CDNURL", "_DIST_URL", NULL};

	for (const char *const *e = ends; *e; e++)
		if (name.n > strlen(*e) && text_eq_nocase(text_tail(name, name.n - strlen(*e)), text_of(*e)))
			return true;
	return false;
}

/* What reads settings out of the environment by a schema: z.object({..}).parse(process.env), cleanEnv(process.env, {..}). */
static bool by_schema(const struct folder *f, uint32_t path)
{
	static const char *const modules[] = {"zod", "envalid", "joi", "yup", "ajv", "convict", "env-var", "env-schema", "valibot", "superstruct", "arktype",
					      "znv", "runtypes", "io-ts", "@sinclair/typebox", "@t3-oss/env-core", "@t3-oss/env-nextjs", "@hapi/joi", NULL};

	for (const char *const *m = modules; path && *m; m++) {
		struct text rest = f->paths[path].text;
		if (text_skip(&rest, text_of(*m)) && rest.n && (*rest.p == '.' || *rest.p == '('))
			return true;
	}
	return false;
}

/* .. .STRIPE_KEY: of what was made of all variables one, called as they are. */
static uint32_t one_variable(const struct folder *f, struct val base, struct text name)
{
	bool upper = name.n >= 3 && base.from & JS_FROM_ENV_ALL;

	for (size_t i = 0; i < name.n && upper; i++)
		upper = (name.p[i] >= 'A' && name.p[i] <= 'Z') || (i && (name.p[i] == '_' || (name.p[i] >= '0' && name.p[i] <= '9')));
	return upper && by_schema(f, base.path) ? (base.from & ~JS_FROM_ENV_ALL) | JS_FROM_ENV : base.from;
}

/* x.constructor of what a class or function of the file makes. */
static struct val made_by(struct val base)
{
	if (!base.obj->kin->maker)
		return (struct val){.kind = V_UNKNOWN, .flags = V_MAKER};
	return (struct val){.kind = V_FUNC, .obj = base.obj->kin->maker};
}

/* How a program ended is nothing that it wrote. */
static bool ends_command(struct text name)
{
	static const struct text names[] = {W("status"), W("exitCode"), W("signal"), W("pid"), W("killed"), W("signalCode")};

	return ONE_OF(name, names);
}

/* {npm: '.npmrc', git: ['.git', '-credentials']}[which]: whichever it is, some are credentials. Of a short table of texts and lists
 * alone, which is written down as it is. */
static uint32_t one_of_table(const struct obj *o)
{
	uint32_t from = 0;

	if (o->prop_count > TABLE_MOST || o->open || o->kin)
		return 0;
	for (uint32_t i = 0; i < o->prop_count; i++) {
		const struct prop *p = &o->props[i];
		if (p->getter || (p->v.kind != V_STR && p->v.kind != V_ARRAY))
			return 0;
		from |= p->v.from;
	}
	return from & JS_FROM_CRED_FILE;
}

/* A text or a list of them; what a list of an earlier walk became. */
static bool holds_names(struct val v)
{
	return v.kind == V_STR || v.kind == V_ARRAY || (v.kind == V_UNKNOWN && !v.path);
}

/* {ignore: ['.env', '.ssh'], ...JSON.parse(settings)}.url: what files are called stands under a name of its own, so that what another
 * name has is not taken from them. What such a file holds, and what came under who knows which name, may be anything. */
uint32_t val_of_others(struct val base)
{
	const struct obj *o = base.obj;
	bool named = false;

	if (!(base.from & JS_FROM_CRED_FILE) || o->nameless & JS_FROM_CRED_FILE || o->kin || o->prop_count > SETTINGS_MOST)
		return base.from;
	for (uint32_t i = 0; i < o->prop_count; i++) {
		const struct prop *p = &o->props[i];
		uint32_t from = val_from_in(p->v);
		bool plain = p->name.n != 0;
		if (!(from & JS_FROM_CRED_FILE))
			continue;
		for (size_t k = 0; k < p->name.n && plain; k++)
			plain = !memchr(".[(", p->name.p[k], 3);
		if (!plain || p->getter || (from & ~(JS_FROM_CRED_FILE | JS_FROM_HOME)) || !holds_names(p->v))
			return base.from;
		named = true;
	}
	return named ? base.from & ~JS_FROM_CRED_FILE : base.from;
}

/* What an object holds by name, as far as this walk and this function may take it. */
static struct val held(struct folder *f, struct val base, struct prop *p)
{
	struct val v = p->getter ? field_getter(f, p->v) : p->v;

	if (base.obj->walk != f->walk)
		v = field_anew(f, v);
	return base.flags & V_OUTLINE ? field_outline(v) : v;
}

/* headers.cookie, headers['authorization'], request.cookies: what who asks is known by. */
uint32_t name_of_login(struct text name)
{
	if (text_eq(name, T("cookie")) || text_eq(name, T("cookies")) || text_eq(name, T("set-cookie")))
		return JS_FROM_COOKIE;
	return text_eq(name, T("authorization")) ? JS_FROM_BEARER : 0;
}

struct val eval_get(struct folder *f, struct val base, struct text name)
{
	static const struct {
		enum val_kind kind;
		const char *constructor;
	} constructors[] = {{V_STR, "String"},	 {V_ARRAY, "Array"},	{V_OBJECT, "Object"},
			    {V_NUM, "Number"},	 {V_BOOL, "Boolean"},	{V_FUNC, "Function"},
			    {V_REGEX, "RegExp"}, {V_BYTES, "Buffer"}};
	static const struct text runners[] = {W("exec"), W("execSync"), W("spawn"), W("spawnSync"), W("execFile"), W("execFileSync")};

	if (f->dry)
		return val_unknown;
	if (text_eq(name, T("constructor")) && !((base.kind == V_OBJECT || base.kind == V_FUNC) && obj_get(base.obj, name))) {
		if (val_is_instance(base))
			return made_by(base);
		for (size_t i = 0; i < sizeof constructors / sizeof *constructors; i++)
			if (constructors[i].kind == (enum val_kind)base.kind)
				return val_path(f, path_root(f, text_of(constructors[i].constructor)));
	}
	switch ((enum val_kind)base.kind) {
	case V_ARRAY:
		return list_member(f, base, name);
	case V_STR:
	case V_BYTES:
		return text_member(f, base, name);
	case V_OBJECT:
	case V_FUNC: {
		if (base.obj->kin && !text_eq(name, T("prototype")))
			return field_get(f, base, name);
		struct prop *p = obj_prop(base.obj, name);
		if (p)
			return held(f, base, p);
		if (base.kind == V_FUNC && !f->concrete && tells_early(f) && text_eq(name, T("prototype")))
			return class_made(f, base.obj, val_unknown);
		if (text_eq(name, T("prototype")) || base.kind == V_FUNC)
			return f->concrete ? val_undef : val_unknown;
		if (base.obj->like && !text_eq(name, T("[]")))
			return val_path(f, path_member(f, base.obj->like, name));
		if (text_eq(name, T("[]")) && !f->concrete && !base.obj->open)
			return val_from(one_of_table(base.obj));
		if (base.obj->open)
			return val_from(text_eq(name, T("[]")) ? base.from : val_of_others(base));
		return f->concrete ? val_undef : val_unknown;
	}
	case V_UNKNOWN: {
		uint64_t at;
		if (base.path && f->paths[base.path].known == K_ARGUMENTS && text_u64(name, &at)) {
			struct val one = arguments_at(f, at);
			base.from &= JS_FROM_PARAM;
			one.from |= base.from;
			if (one.kind != V_UNDEF)
				return one;
		}
		bool own = base.path && f->paths[base.path].known == K_EXPORTS;
		struct prop *given = own && f->exports ? obj_prop(f->exports, name) : NULL;
		if (given)
			return held(f, (struct val){.kind = V_OBJECT, .obj = f->exports}, given);
		struct val function;
		if (f->globals && base.path && f->paths[base.path].flags & PATH_GLOBAL && global_function(f, name, &function))
			return function;
		bool maker = text_eq(name, T("constructor"));
		if (maker && base.flags & V_MAKER) { /* what makes what makes anything makes functions of texts */
			struct val f_maker = val_path(f, path_root(f, T("Function")));
			f_maker.how = js_how_add(0, JS_HOW_CONCAT);
			return f_maker;
		}
		/* const {execSync} = require(table(3)): the name of the module is hidden, those of its functions are not */
		bool runs = base.flags & V_NAMELESS && !base.path && ONE_OF(name, runners);
		struct val v = val_path(f, runs ? path_member(f, path_module(f, T("child_process")), name) : base.path ? path_member(f, base.path, name) : 0);
		uint32_t from = one_variable(f, base, name);
		if (base.path && f->paths[base.path].known == K_ENV) {
			bool mirror = names_mirror(name);
			from = (base.from & ~JS_FROM_ENV_ALL) | (mirror ? 0 : JS_FROM_ENV);
			v.from &= mirror ? ~JS_FROM_ENV : ~0u;
		}
		v.from |= from;
		v.flags |= maker ? V_MAKER : 0;
		if (v.from & JS_FROM_COMMAND && ends_command(name))
			v.from &= ~JS_FROM_COMMAND;
		if (base.flags & V_MIXED && text_eq(name, T("1")) && v.from & JS_FROM_COMMAND && text_eq(val_bytes(base), T("http://\xef\xbf\xbd"))) {
			v.flags |= V_MIXED; /* what a pattern found: see finds_address() */
			v.p = base.p;
			v.n = base.n;
		}
		if (name_keeps_keys(name))
			v.from |= JS_FROM_KEYS;
		else if (text_eq(name, T("length"))) /* how many words a phrase has, and fields a form */
			v.from &= ~(JS_FROM_KEYS | JS_FROM_BROWSER | JS_FROM_ENV_ALL);
		else if (base.from & JS_FROM_BROWSER && !(base.path && f->paths[base.path].from & JS_FROM_BROWSER) &&
			 ONE_OF(name, about_fields)) /* of a field, which is none of what is in it; not localStorage.id */
			v.from &= ~JS_FROM_BROWSER;
		if (base.from & JS_FROM_PARAM && (text_eq(name, T("headers")) || text_eq(name, T("query"))))
			v.from |= JS_FROM_REQUEST;
		if (base.from & JS_FROM_PARAM)
			v.from |= name_of_login(name);
		if (v.from & JS_FROM_ENV && (text_eq(name, T("TEMP")) || text_eq(name, T("TMP")) || text_eq(name, T("TMPDIR")))) {
			v.from = (v.from & ~JS_FROM_ENV) | JS_FROM_SYSTEM;
			v.flags |= V_MIXED;
			v.p = "/tmp";
			v.n = 4;
		}
		if (v.from & JS_FROM_ENV && (text_eq(name, T("HOME")) || text_eq(name, T("USERPROFILE")) ||
					     text_eq(name, T("APPDATA")) || text_eq(name, T("LOCALAPPDATA")))) {
			v.from = (v.from & ~JS_FROM_ENV) | JS_FROM_HOME;
			v.flags |= V_MIXED;
			v.p = "~";
			v.n = 1;
		}
		return v;
	}
	case V_UNDEF:
	case V_NULL:
	case V_BOOL:
	case V_NUM:
	case V_REGEX:
	default:
		return val_unknown;
	}
}

void buffer_filled(struct folder *f, struct obj *o, uint32_t from)
{
	if (!o->bytes || !from)
		return;
	o->from |= from;
	o->open |= !f->settled;
	f->again |= !(f->filled & from);
	f->filled |= from;
}

/* globalThis.x = v, exports.x = v: read again by the same path. */
static bool holds(const struct folder *f, uint32_t path)
{
	const struct path *p = &f->paths[path];

	return p->flags & PATH_GLOBAL || p->known == K_EXPORTS;
}

/* exports.x = function () {..}, module.exports = {x() {..}} */
static void give_others(struct folder *f, struct val base, struct text key, struct val v)
{
	if (v.kind == V_OBJECT && !f->exports && text_eq(key, T("exports")) && text_eq(f->paths[base.path].text, T("module")))
		f->exports = v.obj;
	if (v.kind != V_FUNC || f->paths[base.path].known != K_EXPORTS)
		return;
	f->again |= f->missed;
	if (!f->exports)
		f->exports = obj_new(f);
	if (f->exports)
		eval_put(f, (struct val){.kind = V_OBJECT, .obj = f->exports}, key, v);
}

/* globalThis.x = function () {..}, global.r = require: called as x() and r() anywhere. What the language or a page has under that
 * name stays what it is. */
static void give_all(struct folder *f, struct val base, struct text key, struct val v)
{
	uint32_t path = path_member(f, base.path, key), name = path ? name_of(f, key, false) : 0;
	struct path *p = &f->paths[path];
	bool called = name && f->roots[name] && tells_early(f); /* further up */

	if (!path || p->flags & PATH_GLOBAL || p->root_flags || p->known || p->gives || p->from)
		return;
	if (v.kind == V_UNKNOWN && path_tells(f, v.path) && !(v.flags & V_MIXED) && !text_has(f->paths[v.path].text, T("("))) {
		p->alias = v.path;
		f->roots[name] = 0;
		f->again |= called;
	}
	if (v.kind != V_FUNC || !tells_early(f))
		return;
	if (!f->globals)
		f->globals = obj_new(f);
	if (!f->globals)
		return;
	f->again |= called && !obj_prop(f->globals, key);
	eval_put(f, (struct val){.kind = V_OBJECT, .obj = f->globals}, key, v);
}

bool global_function(struct folder *f, struct text name, struct val *out)
{
	struct prop *p = obj_prop(f->globals, name);

	if (!p || p->v.kind != V_FUNC)
		return false;
	*out = held(f, (struct val){.kind = V_OBJECT, .obj = f->globals}, p);
	return true;
}

void eval_put(struct folder *f, struct val base, struct text key, struct val v)
{
	uint64_t at;

	f->changes |= f->plain;
	if (f->dry || f->plain)
		return;
	if (base.kind == V_ARRAY) {
		struct obj *o = base.obj;
		if (text_u64(key, &at) && at <= o->count - o->shift && !(f->branch && !f->concrete)) {
			if (at < o->count - o->shift)
				o->items[o->shift + at] = v;
			else
				obj_push(f, o, v);
			return;
		}
		o->open |= !f->settled;
		o->from |= v.from;
		buffer_filled(f, o, v.from & JS_FROM_DECODED);
	} else if (base.kind == V_OBJECT || base.kind == V_FUNC) {
		if (!f->concrete && (base.obj->setters || base.obj->kin) && field_set_by(f, base.obj, key, v))
			return;
		if (!f->concrete && f->fun != JS_NO_FUNCTION && base.kind == V_OBJECT && !base.obj->kin && v.from & JS_FROM_LATE & ~base.obj->from)
			f->again |= tells_early(f);
		if (base.kind == V_FUNC && !f->concrete && text_eq(key, T("prototype")) && class_prototype(f, base.obj, v))
			return;
		const struct val *old = f->branch && !f->concrete ? obj_get(base.obj, key) : NULL;
		v.from |= old ? old->from & JS_FROM_LATE : 0; /* it may not have been replaced */
		if (base.obj->kin || (base.obj->walk != f->walk && !f->concrete))
			field_put(f, base.obj, key, v);
		else
			obj_set(f, base.obj, key, v);
		base.obj->from |= v.from;
	} else if (base.kind == V_UNKNOWN && base.path && !f->concrete && (v.kind == V_FUNC || v.kind == V_OBJECT || v.path)) {
		if (f->paths[base.path].flags & PATH_GLOBAL)
			give_all(f, base, key, v);
		else
			give_others(f, base, key, v);
	}
	if (base.kind == V_UNKNOWN && base.path && v.from & JS_FROM_SECRETS && !f->concrete && holds(f, base.path)) {
		uint32_t path = path_member(f, base.path, key);
		if (path && !f->paths[path].known)
			f->paths[path].from |= v.from & JS_FROM_SECRETS;
	}
}
