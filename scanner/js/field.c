/* What objects keep that methods share by `this`: one object stands for all that a class, or a function that is constructed,
 * makes, so what is put in joins what is there. A method may read what another puts in further down: the second walk
 * knows what the first one saw. */
#include "scanner/js/eval.h"

struct obj *field_object(struct folder *f, uint32_t id)
{
	struct fun *fn = &f->funs[id];

	if (fn->made && fn->made_in == f->walk)
		return fn->made;
	struct obj *o = obj_new(f);
	struct kin *k = o ? ARENA_NEW(f->a, struct kin) : NULL;
	if (!k)
		return NULL;
	o->kin = k;
	o->open = true;
	k->instance = true;
	o->fun = id;
	k->was = fn->made;
	fn->made = o;
	fn->made_in = f->walk;
	return o;
}

/* `this`, for the first time in a function: of the literal it stands in, else of what it would construct. */
struct val field_self(struct folder *f)
{
	if (f->concrete || f->dry || f->self_fun == JS_NO_FUNCTION || !tells_early(f))
		return f->self;
	struct fun *fn = &f->funs[f->self_fun];
	if (f->self.kind == V_UNKNOWN && !f->self.path) {
		struct obj *o = field_object(f, f->self_fun);
		if (o)
			f->self = (struct val){.kind = V_OBJECT, .obj = o};
	} else if (f->self.kind == V_OBJECT && !f->self.obj->kin) {
		struct kin *k = ARENA_NEW(f->a, struct kin);
		if (k) {
			k->was = f->second ? fn->made : NULL;
			f->self.obj->kin = k;
			fn->made = f->self.obj;
		}
	}
	return f->self;
}

/* What a getter gives. */
struct val field_getter(struct folder *f, struct val getter)
{
	struct fun *fn = &f->funs[getter.obj->fun];

	tell_called(f, getter.obj->fun);
	fn->early |= !fn->end && !f->concrete;
	struct val v = fn->ret;
	v.from &= ~JS_FROM_PARAM;
	return v.kind == V_UNDEF ? val_from(v.from) : v;
}

/* Lists of an earlier walk are not those of this one, and what a class makes it makes anew; functions are known by where they stand. */
struct val field_anew(struct folder *f, struct val v)
{
	if (v.kind == V_FUNC && v.obj->env)
		return val_from(v.from);
	if (v.kind == V_ARRAY)
		return val_from(val_from_in(v));
	if (!val_is_instance(v) || v.obj->walk == f->walk)
		return v;
	struct obj *o = field_object(f, v.obj->fun);
	if (o)
		v.obj = o;
	return v;
}

/* What the calls so far say of an argument: not its text, the calls to come may give another. */
struct val field_outline(struct val v)
{
	if (v.kind == V_OBJECT) {
		v.flags |= V_OUTLINE;
		return v;
	}
	struct val out = val_from(val_from_in(v));
	if (v.kind == V_UNKNOWN && !(v.flags & V_MIXED))
		out.path = v.path;
	return out;
}

static bool says_nothing(struct val v)
{
	return v.kind < V_NUM && !(v.kind == V_UNKNOWN && (v.path || v.flags & V_MIXED));
}

static struct prop *find(const struct obj *o, struct text name)
{
	const struct kin *first = o->kin;

	for (uint32_t up = 0; up < JS_UP_MAX; up++) {
		struct prop *p = obj_prop(o, name);
		if (p)
			return p;
		if (!o->kin || !o->kin->up)
			break;
		o = o->kin->up;
	}
	return first && first->down ? obj_prop(first->down, name) : NULL;
}

/* It was read: whoever reads it would like to know what is put in later. */
static void note_read(struct obj *o, struct prop *p, struct text name, uint32_t known)
{
	if (!p) {
		o->kin->missed |= obj_bit(name);
		return;
	}
	p->blank |= says_nothing(p->v);
	p->seen |= known | val_from_in(p->v);
	p->read = true;
}

struct val field_get(struct folder *f, struct val base, struct text name)
{
	struct obj *o = base.obj;
	struct prop *p = find(o, name), *before = o->kin->was ? find(o->kin->was, name) : NULL;

	if (p && p->getter)
		return field_getter(f, p->v);
	if (!f->concrete)
		note_read(o, p, name, before ? val_from_in(before->v) : 0);
	struct val v = p ? p->v : val_unknown;
	if (before && !before->getter && !f->concrete) {
		struct val known = field_anew(f, before->v);
		if (!p || says_nothing(v))
			known.from |= v.from, v = known;
		else if (v.kind == V_ARRAY || v.kind == V_OBJECT || v.kind == V_FUNC)
			v.from |= known.from & ~JS_FROM_PARAM;
		else
			v = val_join(v, known);
	}
	if (p || before)
		return f->concrete || v.kind == V_UNKNOWN || v.kind >= V_NUM ? v : val_from(v.from); /* null until it is put in */
	if (f->concrete && !o->kin->instance)
		return val_undef;
	v = base.path ? val_path(f, path_member(f, base.path, name)) : val_unknown;
	v.from |= base.from;
	if (name_keeps_keys(name))
		v.from |= JS_FROM_KEYS;
	return v;
}

static struct val joined(struct val old, struct val v)
{
	bool held = old.kind == V_ARRAY || old.kind == V_OBJECT;

	if (held && old.kind == v.kind && old.obj != v.obj) { /* another list in its place: what was in the one, the other has */
		old.from |= val_from_in(v);
		old.obj->from |= old.from;
		old.obj->open = true;
		return old;
	}
	uint32_t from = val_from_in(old) | val_from_in(v);
	bool same = held && old.obj == v.obj && old.kind == v.kind;
	old = val_join(old, v);
	old.from |= same ? 0 : from;
	return old;
}

/* Of a text of which parts are known an address is kept, and no path of a file: it is one of many. What asks the network, put
 * there under a condition, is a default that others replace. */
static struct val kept(const struct folder *f, struct val v)
{
	if (v.kind == V_UNKNOWN && f->branch && f->paths[v.path].gives & JS_FROM_NETWORK)
		v.path = 0;
	struct text t = val_bytes(v);
	if (v.kind != V_UNKNOWN || v.path || text_has(t, T("://")) || text_eq(t, T("~")))
		return v;
	v.flags &= (uint8_t)~V_MIXED;
	v.from &= ~JS_FROM_HOME; /* without a text, all that is there */
	v.p = NULL;
	v.n = 0;
	return v;
}

void field_put(struct folder *f, struct obj *o, struct text name, struct val v)
{
	v = kept(f, v);
	for (uint32_t up = 0; o && up < JS_UP_MAX; o = o->kin ? o->kin->up : NULL, up++) {
		struct prop *p = f->concrete ? NULL : obj_prop(o, name);
		if (!p)
			obj_set(f, o, name, v);
		else
			p->v = joined(p->v, v);
		if (f->concrete)
			return;
	}
}

/* A setter is called with what is put in its place. */
bool field_set_by(struct folder *f, const struct obj *o, struct text name, struct val v)
{
	for (uint32_t up = 0; o && up < JS_UP_MAX; o = o->kin ? o->kin->up : NULL, up++)
		for (uint32_t i = 0; o->setters && i < o->prop_count; i++) {
			const struct prop *p = &o->props[i];
			if (!p->setter || !text_eq(text_tail(p->name, 1), name))
				continue;
			tell_called(f, p->v.obj->fun);
			tell_function(f, p->v.obj->fun, &v, 1);
			return true;
		}
	return false;
}

/* { get x() {} }: kept by its name; a setter beside it, by its name behind "=". */
void field_accessor(struct folder *f, struct obj *o, struct text name, struct val v, enum accessor kind)
{
	if (v.kind != V_FUNC)
		return;
	if (kind == SETTER) {
		char *p = arena_alloc(f->a, name.n + 1);
		if (!p)
			return;
		p[0] = '=';
		if (name.n)
			memcpy(p + 1, name.p, name.n);
		name = (struct text){p, name.n + 1};
		o->setters = true;
	}
	obj_set(f, o, name, v);
	struct prop *p = obj_prop(o, name);
	if (p) {
		p->getter = kind == GETTER;
		p->setter = kind == SETTER;
	}
}

/* this.cp = require('child_process'), this.run = eval */
static bool runs(const struct folder *f, uint32_t path)
{
	return f->paths[path].known == K_EVAL || f->paths[path].known == K_REQUIRE || text_starts(f->paths[path].text, T("child_process"));
}

static bool learned(struct folder *f, const struct obj *o, uint32_t origins)
{
	for (uint32_t i = 0; i < o->prop_count; i++) {
		const struct prop *p = &o->props[i];
		struct val v = p->v;
		bool missed = (o->kin->missed & obj_bit(p->name)) != 0;
		if (!p->read && !missed)
			continue;
		v.from = val_from_in(v) & ~p->seen;
		if (v.from & origins && missed && o->kin->was) {
			const struct prop *before = obj_prop(o->kin->was, p->name);
			v.from &= before ? ~val_from_in(before->v) : ~0u;
		}
		if (v.from & origins)
			return true;
		if ((p->blank || missed) && !f->second && ((v.kind == V_UNKNOWN && runs(f, v.path)) || (v.kind == V_STR && tell_text(f, v))))
			return true;
	}
	return false;
}

/* Was something read that turned out to be more than was known then? */
bool field_learned(struct folder *f, uint32_t origins)
{
	for (uint32_t i = 0; i < f->fun_count; i++) {
		const struct fun *fn = &f->funs[i];
		if ((fn->made && learned(f, fn->made, origins)) || (fn->class && learned(f, fn->class, origins)))
			return true;
	}
	return false;
}
