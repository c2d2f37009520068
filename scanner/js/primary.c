/* Names, literals, lists, objects, brackets: what an expression is made of. */
#include "scanner/js/eval.h"

#include <math.h>
#include <string.h>

#define ARROWS_MOST 16u /* functions around a word that have no arguments of their own */

/* The script's own folder: what stands behind it is a path in the package. */
void in_own_folder(struct val *v)
{
	v->flags |= V_MIXED;
	v->p = ".";
	v->n = 1;
}

/* The function whose `arguments` these are: an arrow has none. */
static uint32_t function_given(const struct folder *f)
{
	uint32_t id = f->fun;

	for (uint32_t i = 0; i < ARROWS_MOST && id < f->fun_count && f->k[f->funs[id].token].kind == JS_PUNCT && f->k[f->funs[id].token].code == JS_P_ARROW; i++)
		id = f->funs[id].parent;
	return id < f->fun_count ? id : JS_NO_FUNCTION;
}

/* Where all of `arguments` comes from. */
static uint32_t arguments_from(const struct folder *f)
{
	uint32_t id = function_given(f), from = 0;

	if (id == JS_NO_FUNCTION)
		return 0;
	const struct fun *fn = &f->funs[id];
	/* of a function with a name that no call here tells anything of */
	if (f->plain || (fn->name && id == f->fun && fn->args[0].kind == V_UNDEF))
		from = JS_FROM_PARAM;
	for (uint32_t i = 0; i < JS_ARGS_MAX && !f->plain && (f->second || tells_early(f)); i++)
		from |= fn->args[i].kind == V_UNDEF ? 0 : val_from_in(fn->args[i]) & JS_FROM_STOLEN;
	return from;
}

struct val arguments_at(struct folder *f, uint64_t at)
{
	uint32_t id = function_given(f);
	struct val v = id == JS_NO_FUNCTION || at >= JS_ARGS_MAX || !(f->second || tells_early(f)) ? val_undef : f->funs[id].args[at];

	if (f->plain || v.kind == V_UNDEF)
		return val_undef;
	return f->second ? field_anew(f, v) : field_outline(v);
}

/* What a name that nothing declares stands for, when it is met for the first time. */
static struct val global_value(struct folder *f, const struct token *k)
{
	struct text name = f->names[k->mate];

	if (text_eq(name, T("undefined")))
		return val_undef;
	if (text_eq(name, T("NaN")))
		return val_num((double)NAN);
	if (text_eq(name, T("Infinity")))
		return val_num((double)INFINITY);
	if (f->concrete && text_eq(name, T("arguments"))) {
		struct obj *o = obj_new(f);
		if (!o)
			return val_unknown;
		for (uint32_t i = 0; i < f->args_count; i++)
			obj_push(f, o, f->stack[f->args_at + i]);
		return (struct val){.kind = V_ARRAY, .obj = o};
	}
	uint32_t path = path_root(f, name);
	struct val out = val_path(f, path);
	if (text_eq(name, T("__dirname"))) {
		in_own_folder(&out);
	} else if (text_eq(name, T("arguments"))) {
		out.from |= arguments_from(f);
	} else {
		f->roots[k->mate] = path;
	}
	if (k->flags & JS_ESCAPED)
		out.how = js_how_add(0, JS_HOW_ESCAPE);
	return out;
}

/* What a name in the source stands for. */
static inline struct val name_value(struct folder *f, const struct token *k)
{
	struct binding *b;
	const struct val *v = name_lookup(f, k->mate, &b);

	/* The rest of it is for members. */
	f->ref.end = f->i;
	f->ref.name = k->mate;
	f->ref.start = f->i - 1;
	f->ref.member = false;
	if (v)
		return f->plain && b && b->told && b->fun == f->fun ? own_value(*v, b->told) : *v;
	if (!k->mate || f->dry)
		return val_unknown;
	struct val given;
	if (f->globals && global_function(f, f->names[k->mate], &given))
		return given;
	if (f->roots[k->mate] && !(k->flags & JS_ESCAPED))
		return val_path(f, f->roots[k->mate]);
	return global_value(f, k);
}

/* True when a literal spells plain letters as escapes. */
static bool hides(struct text raw, struct text text)
{
	size_t escapes = 0;

	if (raw.n < text.n + 9)
		return false;
	for (size_t i = 0; i + 1 < raw.n; i++)
		escapes += raw.p[i] == '\\' && (raw.p[i + 1] == 'x' || raw.p[i + 1] == 'u');
	return escapes >= 2 && escapes * 3 >= text.n;
}

struct val eval_literal(struct folder *f, const struct token *k)
{
	struct text t = js_token_text(f->t, k, f->a);
	struct val v = val_text(t);

	f->steps += k->length / 16;
	v.flags = V_LITERAL;
	if (k->flags & JS_ESCAPED && hides(js_token_raw(f->t, k), t)) {
		v.how = js_how_add(0, JS_HOW_ESCAPE);
		v.flags = 0;
	}
	if (t.n >= 4 && t.n <= 96 && (memchr("./~iLkwC", *t.p, 8) || memchr(t.p, '/', t.n)) &&
	    fold_names_credential(t))
		v.from |= JS_FROM_CRED_FILE;
	return v;
}

/* ['.aws', 'credentials'], ['.', 'npm', 'rc']: a path before it is joined. */
static bool pieces_of_credential(struct folder *f, const struct obj *o)
{
	struct val whole = val_text(T("")), word = whole;

	if (o->count < 2 || o->count > 5 || o->items[0].kind != V_STR || !o->items[0].n || *o->items[0].p != '.')
		return false;
	for (uint32_t i = 0; i < o->count; i++) {
		if (o->items[i].kind != V_STR || o->items[i].n > 64)
			return false;
		whole = val_concat(f, val_concat(f, whole, val_text(i ? T("/") : T(""))), o->items[i]);
		word = val_concat(f, word, o->items[i]);
	}
	return fold_names_credential(val_bytes(whole)) || fold_names_credential(val_bytes(word));
}

static struct val array(struct folder *f)
{
	uint32_t end = closing(f, f->i), limit = f->limit;
	struct obj *o = f->dry ? NULL : obj_new(f);

	f->i++;
	if (f->dry || !o) {
		f->i = end < limit ? end + 1 : end;
		return val_unknown;
	}
	struct val out = {.kind = V_ARRAY, .obj = o};
	f->limit = end;
	while (f->i < end) {
		if (at_punct(f, JS_P_COMMA)) {
			obj_push(f, o, val_undef);
			f->i++;
			continue;
		}
		bool spread = eat(f, JS_P_SPREAD);
		struct val v = eval_assign(f);
		out.from |= v.from;
		if (!spread) {
			obj_push(f, o, v);
		} else if (v.kind == V_ARRAY && !v.obj->open && fold_whole_list(f, v.obj)) {
			for (uint32_t i = v.obj->shift; i < v.obj->count; i++)
				obj_push(f, o, v.obj->items[i]);
		} else if (v.kind == V_STR && v.n <= 65536 && !(v.from & JS_FROM_PARAM) && fold_whole_text(f, v)) {
			for (size_t at = 0, n; at < v.n; at += n) {
				n = 1;
				while (at + n < v.n && ((unsigned char)v.p[at + n] & 0xc0) == 0x80)
					n++;
				struct val c = val_text((struct text){v.p + at, n});
				c.how = v.how;
				obj_push(f, o, c);
			}
		} else {
			o->open = true;
			o->from |= val_from_in(v);
		}
		eat(f, JS_P_COMMA);
	}
	if (!o->open && pieces_of_credential(f, o)) {
		o->from |= JS_FROM_CRED_FILE;
		out.from |= JS_FROM_CRED_FILE;
	}
	f->limit = limit;
	f->i = end < limit ? end + 1 : end;
	f->ref.end = 0;
	return out;
}

/* The key of a property at i, as text; leaves i behind it. */
static struct val property_key(struct folder *f)
{
	const struct token *k = tok(f);

	if (k->kind == JS_PUNCT && k->code == JS_P_LBRACKET) {
		uint32_t end = closing(f, f->i), limit = f->limit;
		f->i++;
		f->limit = end;
		struct val v = eval_expr(f);
		f->limit = limit;
		f->i = end < limit ? end + 1 : end;
		return v;
	}
	f->i++;
	if (k->kind == JS_STRING)
		return eval_literal(f, k);
	return val_text(k->kind == JS_NAME || k->kind == JS_WORD || k->kind == JS_PRIVATE
				? js_token_text(f->t, k, f->a)
				: js_token_raw(f->t, k));
}

static void property(struct folder *f, struct val *out)
{
	const struct token *k = tok(f);
	const struct token *next = f->i + 1 < f->limit ? k + 1 : &f->k[f->t->count];
	struct text name;

	if (eat(f, JS_P_SPREAD)) {
		struct val v = eval_assign(f);
		out->from |= v.from;
		out->obj->from |= v.from;
		if (v.kind == V_OBJECT)
			for (uint32_t i = 0; i < v.obj->prop_count; i++)
				obj_set(f, out->obj, v.obj->props[i].name, v.obj->props[i].v);
		if (v.kind == V_OBJECT)
			out->obj->nameless |= v.obj->nameless;
		else
			obj_opened(out->obj, v);
		return;
	}
	enum accessor accessor = NO_ACCESSOR;
	/* get x() {}, async x() {}, *x() {} */
	if (k->kind == JS_WORD && (k->code == JS_W_GET || k->code == JS_W_SET ||
				   k->code == JS_W_ASYNC || k->code == JS_W_STATIC) &&
	    next->kind != JS_END && !(next->kind == JS_PUNCT && (next->code == JS_P_COLON ||
		    next->code == JS_P_COMMA || next->code == JS_P_LPAREN || next->code == JS_P_ASSIGN))) {
		accessor = k->code == JS_W_GET ? GETTER : k->code == JS_W_SET ? SETTER : NO_ACCESSOR;
		f->i++;
	}
	bool generator = eat(f, JS_P_STAR);
	if (f->i >= f->limit)
		return;
	uint32_t at = f->i;
	bool shorthand = is_name(tok(f));
	struct val key = property_key(f), v = val_unknown;
	if (at_punct(f, JS_P_LPAREN)) {
		if (generator)
			fun_generates(f, f->i);
		f->owner = *out;
		v = eval_method(f, 0);
		f->owner.kind = V_UNDEF;
	} else if (eat(f, JS_P_COLON)) {
		if (at_word(f, JS_W_FUNCTION) || at_word(f, JS_W_ASYNC))
			f->owner = *out;
		v = eval_assign(f);
		f->owner.kind = V_UNDEF;
	} else if (shorthand) {
		v = name_value(f, &f->k[at]);
		if (eat(f, JS_P_ASSIGN)) /* a default, when this is a pattern */
			v = val_join(v, eval_assign(f));
	}
	out->from |= v.from;
	out->obj->from |= v.from;
	if (!val_string(f, key, &name))
		name = key.path ? f->paths[key.path].text : (struct text){NULL, 0};
	if (accessor && name.n)
		field_accessor(f, out->obj, name, v, accessor);
	else if (v.kind == V_OBJECT && !f->concrete && text_eq(name, T("__proto__")))
		class_under(f, *out, v);
	else if (name.n || key.kind == V_STR)
		obj_set(f, out->obj, name, v);
	else
		obj_opened(out->obj, val_from(val_from_in(v)));
}

static struct val object(struct folder *f)
{
	uint32_t end = closing(f, f->i), limit = f->limit;
	struct obj *o = f->dry ? NULL : obj_new(f);

	f->i++;
	if (o) {
		struct val out = {.kind = V_OBJECT, .obj = o};
		f->limit = end;
		while (f->i < end) {
			uint32_t before = f->i;
			if (!eat(f, JS_P_COMMA))
				property(f, &out);
			if (f->i == before)
				f->i++;
		}
		f->limit = limit;
		f->i = end < limit ? end + 1 : end;
		f->ref.end = 0;
		return out;
	}
	f->i = end < limit ? end + 1 : end;
	return val_unknown;
}

static struct val parenthesized(struct folder *f)
{
	uint32_t end = closing(f, f->i), limit = f->limit;

	if (f->dry) {
		f->i = end < limit ? end + 1 : end;
		return val_unknown;
	}
	f->i++;
	f->limit = end;
	struct val v = eval_expr(f);
	bool ref = f->ref.end == f->i && f->i == end;
	while (f->i < end)
		v = eval_expr(f);
	f->limit = limit;
	f->i = end < limit ? end + 1 : end;
	f->ref.end = ref ? f->i : 0;
	return v;
}

static bool arrow_ahead(const struct folder *f)
{
	uint32_t i = f->i;
	const struct token *k = &f->k[i];

	if (k->kind == JS_WORD && k->code == JS_W_ASYNC && i + 1 < f->limit &&
	    (is_name(&f->k[i + 1]) ||
	     (f->k[i + 1].kind == JS_PUNCT && f->k[i + 1].code == JS_P_LPAREN)))
		k = &f->k[++i];
	if (k->kind == JS_PUNCT && k->code == JS_P_LPAREN) {
		if (k->mate == JS_NO_MATE)
			return false;
		i = k->mate;
	} else if (!is_name(k)) {
		return false;
	}
	return i + 1 < f->limit && f->k[i + 1].kind == JS_PUNCT && f->k[i + 1].code == JS_P_ARROW;
}

static struct val word_value(struct folder *f, const struct token *k)
{
	f->i++;
	switch ((unsigned)k->code) {
	case JS_W_TRUE:
	case JS_W_FALSE:
		return val_bool(k->code == JS_W_TRUE);
	case JS_W_NULL:
		return (struct val){.kind = V_NULL};
	case JS_W_THIS:
		return field_self(f);
	case JS_W_SUPER:
		return class_super(f);
	case JS_W_IMPORT:
		if (at_punct(f, JS_P_DOT) && f->i + 1 < f->limit && is_name(&f->k[f->i + 1]) &&
		    !f->dry) {
			f->i += 2;
			if (at_punct(f, JS_P_DOT) && f->i + 1 < f->limit && is_name(&f->k[f->i + 1]) &&
			    text_eq(name_text(f, &f->k[f->i + 1]), T("dirname"))) {
				struct val folder = val_path(f, path_root(f, T("__dirname")));
				f->i += 2;
				in_own_folder(&folder);
				return folder;
			}
			return val_path(f, path_root(f, T("import.meta")));
		}
		return f->dry ? val_unknown : val_path(f, path_root(f, T("import")));
	default:
		return val_unknown;
	}
}

/* Of those that are no plain name. */
static struct val other_primary(struct folder *f, const struct token *k)
{
	switch ((enum js_kind)k->kind) {
	case JS_WORD:
		if (is_name(k)) {
			if (arrow_ahead(f))
				return eval_arrow(f);
			if (k->code == JS_W_ASYNC && f->i + 1 < f->limit &&
			    k[1].kind == JS_WORD && k[1].code == JS_W_FUNCTION)
				return eval_function(f);
			f->i++;
			return name_value(f, k);
		}
		if (k->code == JS_W_FUNCTION)
			return eval_function(f);
		if (k->code == JS_W_CLASS)
			return eval_class(f);
		return word_value(f, k);
	case JS_NUMBER:
		f->i++;
		return f->dry ? val_unknown : val_num(text_number(js_token_raw(f->t, k)));
	case JS_STRING:
		f->i++;
		return f->dry ? val_unknown : eval_literal(f, k);
	case JS_TEMPLATE:
	case JS_TEMPLATE_HEAD:
		return eval_template(f);
	case JS_REGEX: {
		struct val v = val_text(js_token_raw(f->t, k));
		v.kind = V_REGEX;
		f->i++;
		return v;
	}
	case JS_PUNCT:
		if (k->code == JS_P_LPAREN)
			return arrow_ahead(f) ? eval_arrow(f) : parenthesized(f);
		if (k->code == JS_P_LBRACKET)
			return array(f);
		if (k->code == JS_P_LBRACE)
			return object(f);
		break;
	case JS_END:
	case JS_NAME: /* see below */
	case JS_PRIVATE:
	case JS_BIGINT:
	case JS_TEMPLATE_MIDDLE:
	case JS_TEMPLATE_TAIL:
	case JS_COMMENT:
	case JS_BAD:
	default:
		break;
	}
	/* Closing brackets and separators are for who waits for them; anything else is passed. */
	if (f->i < f->limit &&
	    !(k->kind == JS_PUNCT && (k->code == JS_P_COMMA || k->code == JS_P_SEMICOLON ||
				      k->code == JS_P_COLON || k->code == JS_P_RPAREN ||
				      k->code == JS_P_RBRACKET || k->code == JS_P_RBRACE ||
				      k->code == JS_P_ARROW || token_assigns(k))))
		f->i++;
	return val_unknown;
}

struct val eval_primary(struct folder *f)
{
	const struct token *k = tok(f);

	f->ref.end = 0;
	if (k->kind != JS_NAME)
		return other_primary(f, k);
	if (f->i + 1 < f->limit && k[1].kind == JS_PUNCT && k[1].code == JS_P_ARROW)
		return eval_arrow(f);
	f->i++;
	return name_value(f, k);
}
