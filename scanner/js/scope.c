#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <string.h>

#define TURN_TOKENS 24 /* try { .. e.push(e.shift()) } catch (x) { e.push(e.shift()) }: from one shift to the other */
#define TURN_NUMBERS 5 /* and how often they ask parseInt() whether the list is right; six and more */
#define PROBES 128u /* past that a name stays unknown: hostile names cannot pile up. Chance alone makes runs of 50 */

static bool grow_names(struct folder *f)
{
	uint32_t size = f->name_size ? f->name_size * 2 : 64;
	uint32_t *table = ARENA_ARRAY(f->a, uint32_t, size);
	struct text *names = ARENA_ARRAY(f->a, struct text, size / 2 + 1);

	if (size > JS_NAMES_MAX * 2 || !table || !names) {
		f->truncated = true;
		return false;
	}
	if (f->name_count)
		memcpy(names, f->names, (f->name_count + 1) * sizeof *names);
	for (uint32_t id = 1; id <= f->name_count; id++)
		for (uint32_t h = hash_text(names[id]), i = 0; i < PROBES; i++)
			if (!table[(h + i) & (size - 1)]) {
				table[(h + i) & (size - 1)] = id;
				break;
			}
	f->names = names;
	f->name_hash = table;
	f->name_size = size;
	return true;
}

uint32_t name_of(struct folder *f, struct text t, bool make)
{
	uint32_t h = hash_text(t);

	if (f->name_count * 2 + 2 > f->name_size && !grow_names(f))
		return 0;
	for (uint32_t i = 0; i < PROBES; i++) {
		uint32_t *at = &f->name_hash[(h + i) & (f->name_size - 1)];
		if (*at && text_eq(f->names[*at], t))
			return *at;
		if (!*at) {
			if (!make)
				return 0;
			f->names[++f->name_count] = t;
			*at = f->name_count;
			return f->name_count;
		}
	}
	f->truncated = true;
	return 0;
}

static bool coded(struct text t)
{
	return t.n > 4 && t.p[0] == '_' && t.p[1] == '0' && t.p[2] == 'x';
}

/* e.push(e.shift()) or e['push'](e['shift']()), at its shift: how obfuscators turn their list of texts until it is right. */
static bool turns_list(const struct folder *f, size_t i)
{
	const struct token *k = &f->k[i];
	const char *p = f->t->source.p + k->start;
	size_t back = k->kind == JS_STRING ? 5 : 4;
	bool shift = k->kind == JS_STRING ? k->length == 7 && memcmp(p + 1, "shift", 5) == 0
					  : k->length == 5 && memcmp(p, "shift", 5) == 0;

	return shift && i >= back && k[-3].kind == JS_PUNCT && k[-3].code == JS_P_LPAREN &&
	       text_has(js_token_raw(f->t, k - back), T("push"));
}

/* Gives every name of the source its number (in the token's mate). */
bool names_find(struct folder *f)
{
	uint32_t coded_names = 0, of_a_letter[128] = {0}; /* in minified code most names are one letter */
	const struct token *turned = NULL;
	unsigned numbers = 0;
	bool again = false;

	for (struct token *k = f->k, *end = k + f->t->count; k < end; k++) {
		if ((k->kind == JS_STRING || k->kind == JS_NAME) && turns_list(f, (size_t)(k - f->k))) {
			again |= turned && k - turned <= TURN_TOKENS;
			turned = k;
		}
		if (!is_name(k) && k->kind != JS_PRIVATE)
			continue;
		struct text t = name_text(f, k);
		if (t.n == 1 && (unsigned char)*t.p < COUNT(of_a_letter)) {
			uint32_t *id = &of_a_letter[(unsigned char)*t.p];
			*id = *id ? *id : name_of(f, t, true);
			k->mate = *id;
			continue;
		}
		k->mate = name_of(f, t, true);
		coded_names += coded(t);
		numbers += t.n == 8 && text_eq(t, T("parseInt"));
	}
	f->out->coded_names = coded_names >= 8 || (again && numbers >= TURN_NUMBERS);
	f->coded = f->out->coded_names || (turned && numbers);
	f->head = ARENA_ARRAY(f->a, uint32_t, f->name_count + 2);
	f->roots = ARENA_ARRAY(f->a, uint32_t, f->name_count + 2);
	return f->head && f->roots;
}

/* Each variable passed on the way is a step: many of them cost what they take. */
static struct val *env_find(struct folder *f, struct env *e, uint32_t name, bool outwards)
{
	for (; e; e = outwards ? e->parent : NULL) {
		for (struct var *v = e->vars; v; v = v->next) {
			if (v->name == name)
				return &v->v;
			f->steps++;
			f->budget--;
		}
	}
	return NULL;
}

struct val *env_lookup(struct folder *f, uint32_t name)
{
	return env_find(f, f->env, name, true);
}

/* The table from tokens to numbers: open addressing over token indexes. */
static uint32_t *slot_of(struct folder *f, struct slot **slots, uint32_t *count, uint32_t *size,
			 uint32_t token, bool make)
{
	if (make && (*count + 1) * 2 > *size) {
		uint32_t bigger = *size ? *size * 2 : 256;
		struct slot *table = ARENA_ARRAY(f->a, struct slot, bigger);
		if (!table) {
			f->truncated = true;
			return NULL;
		}
		for (uint32_t i = 0; i < *size; i++) {
			if (!(*slots)[i].value)
				continue;
			uint32_t h = (*slots)[i].token * 2654435769u;
			while (table[h & (bigger - 1)].value)
				h++;
			table[h & (bigger - 1)] = (*slots)[i];
		}
		*slots = table;
		*size = bigger;
	}
	if (!*size)
		return NULL;
	for (uint32_t h = token * 2654435769u;; h++) {
		struct slot *s = &(*slots)[h & (*size - 1)];
		if (s->value && s->token == token)
			return &s->value;
		if (s->value)
			continue;
		if (!make)
			return NULL;
		s->token = token;
		++*count;
		return &s->value;
	}
}

/* What the first walk knew of the variable declared at token. */
static const struct val *kept_find(struct folder *f, uint32_t token)
{
	uint32_t *at = slot_of(f, &f->kept_slots, &f->kept_slot_count, &f->kept_slot_size, token,
			       false);

	return at && *at ? &f->kept[*at - 1] : NULL;
}

static void keep(struct folder *f, const struct binding *b)
{
	const struct val *v = &b->v;

	if (f->second || b->token == JS_NO_MATE ||
	    (v->kind == V_FUNC && v->obj->env) ||
	    (v->kind == V_UNDEF || (v->kind == V_UNKNOWN && !v->path && !(v->from & ~JS_FROM_PARAM))))
		return;
	if (!fold_grow(f, &f->kept, &f->kept_cap, f->kept_count, sizeof *v, JS_BINDINGS_MAX))
		return;
	uint32_t *at = slot_of(f, &f->kept_slots, &f->kept_slot_count, &f->kept_slot_size,
			       b->token, true);
	if (!at)
		return;
	f->kept[f->kept_count++] = *v;
	*at = f->kept_count;
}

/* const store = {}: functions that stand before what is put into it find it there, as far as where it comes from goes. */
static void remember_members(struct folder *f, uint32_t token, struct obj *o)
{
	const struct val *known = kept_find(f, token);

	if (!known || known->kind != V_OBJECT || known->obj == o)
		return;
	for (uint32_t i = 0; i < known->obj->prop_count; i++) {
		const struct prop *p = &known->obj->props[i];
		uint32_t from = p->v.from & JS_FROM_LATE;
		const struct val *own = from ? obj_get(o, p->name) : NULL;
		f->steps++;
		if (from)
			obj_set(f, o, p->name, own ? val_join(*own, val_from(from)) : val_from(from));
	}
}

void name_declare(struct folder *f, uint32_t name, uint32_t token, struct val v, bool param)
{
	if ((param || v.kind == V_UNKNOWN) && name && name <= f->name_count && name_keeps_keys(f->names[name]))
		v.from |= JS_FROM_KEYS;
	if (!name || name > f->name_count || f->dry)
		return;
	if (f->concrete) {
		/* A loop declares its variables anew each time around: in their old place. */
		struct val *old = env_find(f, f->env, name, false);
		if (old) {
			*old = v;
			return;
		}
		struct var *var = ARENA_NEW(f->a, struct var);
		if (!var || !f->env) {
			f->signal = S_FAIL;
			return;
		}
		*var = (struct var){f->env->vars, name, v};
		f->env->vars = var;
		return;
	}
	if (!fold_grow(f, &f->bindings, &f->binding_cap, f->binding_count, sizeof *f->bindings,
		       JS_BINDINGS_MAX))
		return;
	if (f->second && token != JS_NO_MATE && (v.kind == V_UNDEF || v.kind == V_UNKNOWN)) {
		const struct val *known = kept_find(f, token);
		if (known && (v.kind == V_UNDEF || !v.path))
			v = v.kind == V_UNDEF ? *known : val_join(v, *known);
		else if (known)
			v.from |= known->from & JS_FROM_SECRETS;
	}
	if (f->second && token != JS_NO_MATE && v.kind == V_OBJECT)
		remember_members(f, token, v.obj);
	f->bindings[f->binding_count] = (struct binding){.v = v, .name = name, .prev = f->head[name],
							 .token = token, .fun = f->fun,
							 .branch = f->branch, .param = param,
							 .var = f->declaring_var};
	f->head[name] = ++f->binding_count;
}

void name_store(struct folder *f, uint32_t name, struct val v)
{
	struct binding *b;

	if (f->dry)
		return;
	struct val *old = name_lookup(f, name, &b);
	if (!old) {
		/* An assignment to nothing declared makes a global; var hoisting looks the same. */
		if (!f->concrete) {
			f->declaring_var = true;
			name_declare(f, name, JS_NO_MATE, v, false);
			f->declaring_var = false;
		}
		return;
	}
	if (!f->concrete && b && (b->fun != f->fun || f->branch > b->branch))
		v = val_join(*old, v);
	if (b)
		b->told = 0;
	*old = v;
}

void scope_leave(struct folder *f, uint32_t mark)
{
	while (f->binding_count > mark) {
		struct binding *b = &f->bindings[--f->binding_count];
		f->head[b->name] = b->prev;
		keep(f, b);
		if (b->v.flags & V_GROWN && b->token != JS_NO_MATE)
			fold_note(f, f->k[b->token].start, f->k[b->token].start + f->k[b->token].length, b->v,
			     false);
	}
}

void block_leave(struct folder *f, uint32_t mark)
{
	uint32_t kept = mark;

	for (uint32_t i = f->binding_count; i-- > mark;)
		f->head[f->bindings[i].name] = f->bindings[i].prev;
	uint32_t count = f->binding_count;
	for (uint32_t i = mark; i < count; i++) {
		struct binding b = f->bindings[i];
		f->steps++;
		if (!b.var) {
			keep(f, &b);
			continue;
		}
		b.prev = f->head[b.name];
		f->bindings[kept++] = b;
		f->head[b.name] = kept;
	}
	f->binding_count = kept;
}

uint32_t fun_at(struct folder *f, uint32_t token)
{
	uint32_t *at = slot_of(f, &f->slots, &f->slot_count, &f->slot_size, token, false);

	if (at)
		return *at - 1;
	if (!fold_grow(f, &f->funs, &f->fun_cap, f->fun_count, sizeof *f->funs, JS_BINDINGS_MAX))
		return UINT32_MAX;
	at = slot_of(f, &f->slots, &f->slot_count, &f->slot_size, token, true);
	if (!at)
		return UINT32_MAX;
	f->funs[f->fun_count] = (struct fun){.token = token, .parent = JS_NO_FUNCTION,
					     .ret = val_undef, .params = JS_NO_MATE};
	for (size_t i = 0; i < JS_ARGS_MAX; i++)
		f->funs[f->fun_count].args[i] = val_undef;
	*at = ++f->fun_count;
	return *at - 1;
}

/* Declared functions are known in the whole block they stand in. The list of a block hangs on
 * its brace. */

static bool declaration(const struct folder *f, uint32_t i)
{
	const struct token *k = f->k;
	uint32_t at = i + 1;

	if (k[at].kind == JS_PUNCT && k[at].code == JS_P_STAR)
		at++;
	if (at + 1 >= f->t->count || !is_name(&k[at]) || k[at + 1].kind != JS_PUNCT ||
	    k[at + 1].code != JS_P_LPAREN || k[at + 1].flags & JS_FUNC_VALUE)
		return false;
	return k[at + 1].mate != JS_NO_MATE;
}

bool hoist_find(struct folder *f)
{
	uint32_t room = f->t->count < 4096 ? (uint32_t)f->t->count : 4096, depth = 0, lost = 0;
	uint32_t *open = ARENA_ARRAY(f->a, uint32_t, room);

	if (!open)
		return false;
	const struct token *k = f->k;
	for (uint32_t i = 0, count = (uint32_t)f->t->count; i < count; i++, k++) {
		if (k->kind == JS_PUNCT) {
			if (k->code == JS_P_LBRACE) {
				if (depth < room)
					open[depth++] = i;
				else
					lost++;
			} else if (k->code == JS_P_RBRACE) {
				if (lost)
					lost--;
				else if (depth)
					depth--;
			}
		} else if (k->kind == JS_WORD && k->code == JS_W_FUNCTION && declaration(f, i)) {
			uint32_t id = fun_at(f, i);
			if (id == UINT32_MAX)
				return false;
			struct fun *fn = &f->funs[id];
			uint32_t name = i + 1 + (f->k[i + 1].kind == JS_PUNCT);
			fn->name = f->k[name].mate;
			fn->start = i;
			fn->params = name + 1;
			fn->body = f->k[name + 1].mate + 1;
			fn->hoisted = true;
			/* Chained by block: key the brace's own token, behind all real ones. */
			uint32_t key = (depth ? open[depth - 1] : UINT32_MAX / 2);
			uint32_t *first = slot_of(f, &f->kept_slots, &f->kept_slot_count,
						  &f->kept_slot_size, key | 0x80000000u, true);
			if (!first)
				return false;
			fn->next = *first;
			*first = id + 1;
		}
	}
	return true;
}

void fold_hoist(struct folder *f, uint32_t brace)
{
	uint32_t key = (brace == JS_NO_MATE ? UINT32_MAX / 2 : brace) | 0x80000000u;
	uint32_t *at = slot_of(f, &f->kept_slots, &f->kept_slot_count, &f->kept_slot_size, key,
			       false);

	if (!at)
		return;
	for (uint32_t id = *at; id;) {
		struct fun *fn = &f->funs[id - 1];
		struct obj *o = obj_new(f);
		if (!o)
			return;
		o->fun = id - 1;
		o->env = f->concrete ? f->env : NULL;
		uint32_t name = fn->name;
		id = fn->next;
		name_declare(f, name, JS_NO_MATE,
			     (struct val){.kind = V_FUNC, .obj = o}, false);
	}
}
