#include "scanner/js/eval.h"
#include "scanner/js/limits.h"

#include <math.h>

/* Precedence of binary operators; 0: none. ECMA-262, 13.5 to 13.14. */
static unsigned precedence(const struct token *k)
{
	static const uint8_t of[] = {
		[JS_P_NULLISH] = 1, [JS_P_OROR] = 1,  [JS_P_ANDAND] = 2, [JS_P_OR] = 3,
		[JS_P_XOR] = 4,	    [JS_P_AND] = 5,   [JS_P_EQ] = 6,	 [JS_P_NE] = 6,
		[JS_P_SEQ] = 6,	    [JS_P_SNE] = 6,   [JS_P_LT] = 7,	 [JS_P_GT] = 7,
		[JS_P_LE] = 7,	    [JS_P_GE] = 7,    [JS_P_SHL] = 8,	 [JS_P_SHR] = 8,
		[JS_P_USHR] = 8,    [JS_P_PLUS] = 9,  [JS_P_MINUS] = 9,	 [JS_P_STAR] = 10,
		[JS_P_SLASH] = 10,  [JS_P_PERCENT] = 10, [JS_P_POW] = 11, [JS_P_NULLISH_ASSIGN] = 0,
	};

	if (k->kind == JS_PUNCT)
		return of[k->code];
	return k->kind == JS_WORD && (k->code == JS_W_IN || k->code == JS_W_INSTANCEOF) ? 7 : 0;
}

bool token_assigns(const struct token *k)
{
	return k->kind == JS_PUNCT && (k->code == JS_P_ASSIGN || k->code >= JS_P_ADD_ASSIGN);
}

static struct val skip_operand(struct folder *f, struct val (*parse)(struct folder *))
{
	bool dry = f->dry;

	f->dry = true;
	struct val v = parse(f);
	f->dry = dry;
	return v;
}

static struct val unary(struct folder *f);

static struct val binary(struct folder *f, unsigned least);
static struct val binary_2(struct folder *f)
{
	return binary(f, 2);
}
static struct val binary_3(struct folder *f)
{
	return binary(f, 3);
}

/* What an evaluation finds in every module of the runtime: the path of `module`, `require` or `process`. */
static bool is_there(const struct folder *f, struct val v)
{
	const struct path *p = &f->paths[v.path];

	return f->concrete && v.kind == V_UNKNOWN && v.path && (p->known == K_REQUIRE || text_eq(p->text, T("module")) || text_eq(p->text, T("process")));
}

static int truth_of(const struct folder *f, struct val v)
{
	return is_there(f, v) ? 1 : val_truth(v);
}

#define IDLE_TOKENS 6 /* class Socket extends Base {}, async function f() {} */

/* (url) => {}, class {}: from that token to here. */
static bool does_nothing(const struct folder *f, struct val v, uint32_t from)
{
	uint32_t n = f->i - from;

	for (uint32_t i = from; i < f->i && n <= IDLE_TOKENS; i++) /* what another class does it does too */
		if (f->k[i].kind == JS_WORD && f->k[i].code == JS_W_EXTENDS)
			return false;
	return v.kind == V_FUNC && n >= 3 && n <= IDLE_TOKENS && f->k[f->i - 1].kind == JS_PUNCT && f->k[f->i - 1].code == JS_P_RBRACE && f->k[f->i - 2].kind == JS_PUNCT && f->k[f->i - 2].code == JS_P_LBRACE;
}

/* globalThis.WebSocket || class {}: what stands in for what is not there everywhere is worth less than its name. */
static struct val either(struct val a, struct val b)
{
	if (a.kind != V_UNKNOWN || !a.path)
		return val_join(a, b);
	a.from |= b.from;
	return a;
}

/* What code is made, run or fetched with, by its path. */
static bool leads_out(const struct folder *f, struct val v)
{
	static const struct text names[] = {W("Function"), W("eval"), W("WebSocket"), W("XMLHttpRequest"), W("fetch")};
	struct text path = v.kind == V_UNKNOWN && v.path ? f->paths[v.path].text : text_of("");

	return ONE_OF(path, names) || text_starts(path, T("child_process.")) || text_starts(path, T("vm."));
}

/* One or the other: globalThis.x || Function, x ? console.log : child_process.execSync. The one that can do something counts. */
static struct val either_way(struct folder *f, struct val a, struct val b)
{
	return a.path && leads_out(f, b) && !leads_out(f, a) ? val_join(b, a) : val_join_lists(f, a, b);
}

/* a && b, a || b, a ?? b */
static struct val logical(struct folder *f, struct val a, unsigned op)
{
	int known = op == JS_P_NULLISH ? (a.kind == V_UNKNOWN ? -1
							      : a.kind == V_UNDEF || a.kind == V_NULL)
				       : truth_of(f, a);
	struct val (*parse)(struct folder *) = op == JS_P_ANDAND ? binary_3 : binary_2;

	if (f->concrete && known >= 0) {
		bool take = op == JS_P_OROR ? !known : known;
		if (!take) {
			skip_operand(f, parse);
			return a;
		}
		return parse(f);
	}
	if (f->concrete && !f->dry)
		f->signal = S_FAIL;
	uint32_t start = f->i;
	f->branch++;
	struct val b = parse(f);
	f->branch--;
	if (known >= 0)
		return (op == JS_P_OROR ? !known : known) ? b : a;
	if (op == JS_P_ANDAND) {
		b.from |= a.from & ~(JS_FROM_ENV | JS_FROM_COMMAND); /* what a command said is nothing where it is not true */
		return b;
	}
	if (does_nothing(f, b, start))
		return a.path || a.from ? either(a, b) : val_join(b, a);
	return a.path || a.from ? either_way(f, a, b) : val_join(b, a);
}

/* a and the operators behind it that bind at least so tightly. */
static struct val binary_on(struct folder *f, struct val a, unsigned least)
{
	for (;;) {
		const struct token *op = tok(f);
		unsigned p = precedence(op);
		if (!p || p < least)
			return a;
		f->i++;
		f->ref.end = 0;
		if (p <= 2) {
			a = logical(f, a, op->code);
			f->ref.end = 0;
			continue;
		}
		struct val b = binary(f, p == 11 ? p : p + 1);
		f->ref.end = 0;
		a = f->dry ? val_unknown : operator_value(f, op, a, b);
	}
}

static struct val binary(struct folder *f, unsigned least)
{
	struct val a = unary(f);

	return precedence(tok(f)) < least ? a : binary_on(f, a, least);
}

static struct val typeof_value(const struct folder *f, struct val v)
{
	static const struct {
		enum val_kind kind;
		struct text name;
	} names[] = {
		{V_UNDEF, {"undefined", 9}}, {V_BOOL, {"boolean", 7}},	{V_NUM, {"number", 6}},
		{V_STR, {"string", 6}},	     {V_FUNC, {"function", 8}}, {V_ARRAY, {"object", 6}},
		{V_OBJECT, {"object", 6}},   {V_NULL, {"object", 6}},
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i].kind == (enum val_kind)v.kind)
			return val_text(names[i].name);
	if (is_there(f, v))
		return val_text(f->paths[v.path].known == K_REQUIRE ? T("function") : T("object"));
	return val_unknown;
}

static void update(struct folder *f, double by, struct val *old)
{
	double d;

	*old = f->ref.name || f->ref.member ? *old : val_unknown;
	struct val v = operator_number(*old, &d) ? val_num(d + by) : val_from(old->from);
	if (old->kind != V_UNKNOWN)
		*old = val_num(operator_number(*old, &d) ? d : (double)NAN);
	if (f->dry || f->ref.end != f->i)
		return;
	if (f->ref.member)
		eval_put(f, f->ref.base, f->ref.key, v);
	else
		name_store(f, f->ref.name, v);
}

static bool in_generator(const struct folder *f)
{
	return f->fun != JS_NO_FUNCTION && f->funs[f->fun].generator;
}

/* yield, yield x, yield* x: in a generator, where it is no name. */
__attribute__((noinline)) static struct val yielded(struct folder *f)
{
	f->i++;
	bool all = eat(f, JS_P_STAR);
	const struct token *k = tok(f);
	bool bare = f->i >= f->limit || k->flags & JS_NEWLINE ||
		    (k->kind == JS_PUNCT && (k->code == JS_P_RPAREN || k->code == JS_P_RBRACKET || k->code == JS_P_RBRACE || k->code == JS_P_COMMA ||
					     k->code == JS_P_SEMICOLON || k->code == JS_P_COLON));
	struct val v = bare && !all ? val_undef : eval_assign(f);

	f->ref.end = 0;
	if (!f->concrete && !f->dry)
		fun_yields(f, v, all);
	return bare && !all ? val_from(JS_FROM_PARAM) : v; /* what next() is given; of a coroutine, what it waits for */
}

static struct val prefix(struct folder *f, const struct token *op)
{
	double d;
	int truth;

	if (op->kind == JS_WORD && op->code == JS_W_YIELD && in_generator(f))
		return yielded(f);
	f->i++;
	struct val v = unary(f);
	if (op->kind == JS_WORD) {
		f->ref.end = 0;
		if (op->code == JS_W_AWAIT || op->code == JS_W_YIELD)
			return v;
		if (op->code == JS_W_TYPEOF)
			return typeof_value(f, v);
		return op->code == JS_W_VOID ? val_undef : val_unknown;
	}
	switch ((unsigned)op->code) {
	case JS_P_INC:
	case JS_P_DEC:
		update(f, op->code == JS_P_INC ? 1 : -1, &v);
		f->ref.end = 0;
		return operator_number(v, &d) ? val_num(d + (op->code == JS_P_INC ? 1 : -1)) : v;
	case JS_P_NOT:
		truth = val_truth(v);
		f->ref.end = 0;
		return truth < 0 ? val_unknown : val_bool(!truth);
	default:
		break;
	}
	f->ref.end = 0;
	if (!operator_number(v, &d))
		return val_from(v.from);
	struct val out = op->code == JS_P_MINUS	  ? val_num(-d)
			 : op->code == JS_P_TILDE ? val_num(~to_int32(d))
						  : val_num(d);
	out.how = v.how;
	return out;
}

static inline bool is_prefix(const struct folder *f, const struct token *k)
{
	if (k->kind == JS_PUNCT)
		return k->code == JS_P_NOT || k->code == JS_P_TILDE || k->code == JS_P_PLUS ||
		       k->code == JS_P_MINUS || k->code == JS_P_INC || k->code == JS_P_DEC;
	if (k->kind != JS_WORD)
		return false;
	if (k->code == JS_W_AWAIT || k->code == JS_W_YIELD) { /* a name in old scripts */
		const struct token *n = f->i + 1 < f->limit ? k + 1 : &f->k[f->t->count];
		return (k->code == JS_W_YIELD && in_generator(f)) || n->kind != JS_PUNCT || n->code == JS_P_LPAREN || n->code == JS_P_LBRACKET ||
		       n->code == JS_P_LBRACE || n->code == JS_P_NOT || n->code == JS_P_PLUS;
	}
	return k->code == JS_W_TYPEOF || k->code == JS_W_VOID || k->code == JS_W_DELETE;
}

static inline struct val operand(struct folder *f);

static struct val unary(struct folder *f)
{
	const struct token *k = tok(f);

	f->steps++;
	if (f->concrete && --f->budget < 0)
		f->signal = S_FAIL;
	if (f->depth >= JS_DEPTH_MAX * 3 || (f->concrete && f->signal == S_FAIL)) {
		/* Too deep: what is in brackets waits its turn, anything else is passed over. */
		eval_skip(f, f->i);
		return val_unknown;
	}
	f->depth++;
	struct val v = is_prefix(f, k) ? prefix(f, k) : operand(f);
	f->depth--;
	return v;
}

/* What `[...]` at i names; true when it is a constant. */
static bool index_key(struct folder *f, struct text *key, bool *coded, struct val *v)
{
	uint32_t end = closing(f, f->i), limit = f->limit;

	f->i++;
	if (f->dry) {
		f->i = end < limit ? end + 1 : end;
		return false;
	}
	f->limit = end;
	*v = eval_expr(f);
	while (f->i < end)
		*v = eval_expr(f);
	f->limit = limit;
	f->i = end < limit ? end + 1 : end;
	*coded |= val_is_text(*v) && !(v->flags & V_LITERAL);
	return v->kind != V_OBJECT && v->kind != V_ARRAY && v->kind != V_FUNC &&
	       val_string(f, *v, key);
}

/* By punctuator: what hangs on the operand before it (x.y x?.y x[y] x(y) x++ x-- x!), and what takes a name further than
 * to a value that is read. */
#define HANGS	 1u
#define GOES_ON	 2u
static const uint8_t behind[JS_P_NULLISH_ASSIGN + 1] = {
	[JS_P_DOT] = HANGS | GOES_ON,	 [JS_P_OPTIONAL] = HANGS | GOES_ON, [JS_P_LBRACKET] = HANGS | GOES_ON,
	[JS_P_LPAREN] = HANGS | GOES_ON, [JS_P_ASSIGN] = GOES_ON,	    [JS_P_INC] = HANGS,
	[JS_P_DEC] = HANGS,		 [JS_P_NOT] = HANGS,
};

static inline bool is_template(const struct token *k)
{
	return k->kind == JS_TEMPLATE || k->kind == JS_TEMPLATE_HEAD;
}

static inline bool hangs(const struct token *k)
{
	return k->kind == JS_PUNCT ? behind[k->code] & HANGS : is_template(k);
}

static inline bool goes_on(const struct token *k)
{
	return k->kind == JS_PUNCT && behind[k->code] & GOES_ON;
}

/* req.body, request.cookies, in a function that is given req: what whoever asks a server writes. Just read. */
static bool of_request(const struct folder *f, uint32_t start, struct text name)
{
	static const struct text parts[] = {W("body"), W("cookies"), W("params"), W("query"), W("headers")};

	if (f->i != start + 3 || f->k[start].kind != JS_NAME || f->k[start].length < 3 || f->k[start].length > 7 || !ONE_OF(name, parts))
		return false;
	struct text whose = js_token_raw(f->t, &f->k[start]);
	return text_eq(whose, T("req")) || text_eq(whose, T("request"));
}

/* Of `x.name` or `x[key]` just read: the value, and a place to write to. key_from: where the key comes from. */
static struct val member(struct folder *f, struct call *c, const struct val *base, struct text name, uint32_t key_from)
{
	c->base = *base;
	c->name = name;
	struct val v = eval_get(f, c->base, name);
	if (base->from & JS_FROM_PARAM && of_request(f, c->start, name))
		v.from |= JS_FROM_REQUEST;
	if (key_from & JS_FROM_ENV_ALL && c->base.path && f->paths[c->base.path].known == K_ENV && text_eq(name, T("[]")))
		v.from |= JS_FROM_ENV_ALL; /* every variable, when the key runs over them */
	f->ref.end = f->i;
	f->ref.name = 0;
	f->ref.member = true;
	f->ref.base = c->base;
	f->ref.key = name;
	f->ref.start = c->start;
	f->ref.coded = c->coded;
	if (v.path && !goes_on(tok(f)) && !is_template(tok(f)))
		emit_read(f, v, name, c->start, c->coded);
	return v;
}

static struct val constructed(struct folder *f)
{
	uint32_t start = f->i++;

	if (at_punct(f, JS_P_DOT)) { /* new.target */
		f->i += f->i + 1 < f->limit ? 2 : 1;
		return val_unknown;
	}
	struct call c = {.is_new = true, .start = start};
	if (f->depth >= JS_DEPTH_MAX) {
		eval_skip(f, f->i);
		return val_unknown;
	}
	f->depth++;
	struct val v = at_word(f, JS_W_NEW) ? constructed(f) : eval_primary(f);
	f->depth--;
	for (;;) {
		struct text name = T("[]");
		struct val key = val_unknown;
		if (at_punct(f, JS_P_DOT) && f->i + 1 < f->limit) {
			f->i++;
			name = js_token_text(f->t, tok(f), f->a);
			f->i++;
		} else if (at_punct(f, JS_P_LBRACKET)) {
			if (!index_key(f, &name, &c.coded, &key))
				name = T("[]");
		} else {
			break;
		}
		c.base = v;
		c.name = name;
		v = eval_get(f, v, name);
	}
	c.callee = v;
	f->ref.end = 0;
	return eval_call(f, &c);
}

/* The operand v and everything hung on it. */
static struct val hung(struct folder *f, struct val v, uint32_t start)
{
	struct call c = {.start = start, .coded = v.kind == V_UNKNOWN && v.how};

	for (;;) {
		const struct token *k = tok(f);
		if (!hangs(k))
			break;
		if (k->kind != JS_PUNCT) {
			if (k->flags & JS_NEWLINE && !v.path)
				break;
		} else if (k->code == JS_P_DOT || (k->code == JS_P_OPTIONAL && f->i + 1 < f->limit &&
						   (k[1].kind == JS_NAME || k[1].kind == JS_WORD ||
						    k[1].kind == JS_PRIVATE))) {
			if (++f->i >= f->limit)
				break;
			struct text name = name_text(f, ++k);
			c.coded |= (k->flags & JS_ESCAPED) != 0;
			f->i++;
			v = member(f, &c, &v, name, 0);
			continue;
		} else if (k->code == JS_P_OPTIONAL) {
			f->i++;
			continue;
		} else if (k->code == JS_P_LBRACKET) {
			struct text name;
			struct val key = val_unknown;
			bool known = index_key(f, &name, &c.coded, &key);
			if (!known && key.path && v.kind == V_OBJECT && obj_get(v.obj, f->paths[key.path].text)) { /* {[symbol]: x}[symbol] */
				name = f->paths[key.path].text;
				known = true;
			}
			bool alphabet = !known && v.kind == V_STR; /* ALPHABET[digits[i]]: the digits in other letters */
			v = member(f, &c, &v, known ? name : T("[]"), key.from);
			v.from |= alphabet ? key.from : 0;
			continue;
		} else if (k->code == JS_P_INC || k->code == JS_P_DEC) {
			if (k->flags & JS_NEWLINE)
				break;
			update(f, k->code == JS_P_INC ? 1 : -1, &v);
			f->i++;
			f->ref.end = 0;
			break;
		} else if (k->code == JS_P_NOT) {
			if (f->i + 1 >= f->limit || k->flags & JS_NEWLINE || k[1].kind != JS_PUNCT ||
			    (k[1].code != JS_P_DOT && k[1].code != JS_P_RPAREN))
				break;
			f->i++; /* TypeScript's x! */
			continue;
		}
		c.callee = v;
		v = eval_call(f, &c);
		f->ref.end = 0;
		c.base = val_unknown;
		c.name = (struct text){NULL, 0};
		c.is_new = c.coded = false;
	}
	/* (0, x['ev' + 'al'])(..): the name was spelled in pieces, whatever stands around it */
	if (c.coded && v.kind == V_UNKNOWN && v.path && f->paths[v.path].known == K_EVAL)
		v.how = js_how_add(v.how, JS_HOW_CONCAT);
	return v;
}

/* Primary expression and everything hung on it. */
static inline struct val operand(struct folder *f)
{
	uint32_t start = f->i;
	struct val v = at_word(f, JS_W_NEW) ? constructed(f) : eval_primary(f);
	const struct token *next = tok(f);

	if (v.path && f->ref.end == f->i && f->i > start && !goes_on(next))
		emit_read(f, v, (struct text){NULL, 0}, start, v.kind == V_UNKNOWN && v.how);
	return hangs(next) ? hung(f, v, start) : v;
}

/* test ? a : b, at its ? */
static struct val conditional(struct folder *f, struct val test)
{
	f->i++;
	int truth = truth_of(f, test);
	if (f->concrete && !f->dry && truth < 0) { /* module.require ? module.require(x) : require(x) */
		struct val v = eval_assign(f);
		eat(f, JS_P_COLON);
		struct val w = eval_assign(f);
		f->ref.end = 0;
		if (w.kind == V_NULL || w.kind == V_UNDEF) /* typeof module !== 'undefined' ? module.require(x) : null */
			w = v;
		if (w.kind != V_UNKNOWN || !w.path || v.path != w.path)
			f->signal = S_FAIL;
		return w;
	}
	if (f->concrete && !f->dry) {
		struct val v = truth > 0 ? eval_assign(f) : skip_operand(f, eval_assign);
		eat(f, JS_P_COLON);
		struct val w = truth == 0 ? eval_assign(f) : skip_operand(f, eval_assign);
		f->ref.end = 0;
		return truth > 0 ? v : w;
	}
	f->branch++;
	struct val a = eval_assign(f);
	eat(f, JS_P_COLON);
	uint32_t start = f->i;
	struct val b = eval_assign(f);
	f->branch--;
	f->ref.end = 0;
	if (truth >= 0)
		return truth ? a : b;
	return does_nothing(f, b, start) ? either(a, b) : either_way(f, a, b);
}

static struct val assigned(struct folder *f, const struct token *op, struct val old, struct val v)
{
	static const uint8_t plain[] = {
		[JS_P_ADD_ASSIGN] = JS_P_PLUS,	[JS_P_SUB_ASSIGN] = JS_P_MINUS,
		[JS_P_MUL_ASSIGN] = JS_P_STAR,	[JS_P_DIV_ASSIGN] = JS_P_SLASH,
		[JS_P_MOD_ASSIGN] = JS_P_PERCENT, [JS_P_POW_ASSIGN] = JS_P_POW,
		[JS_P_SHL_ASSIGN] = JS_P_SHL,	[JS_P_SHR_ASSIGN] = JS_P_SHR,
		[JS_P_USHR_ASSIGN] = JS_P_USHR, [JS_P_AND_ASSIGN] = JS_P_AND,
		[JS_P_OR_ASSIGN] = JS_P_OR,	[JS_P_XOR_ASSIGN] = JS_P_XOR,
	};

	if (op->code == JS_P_ASSIGN)
		return v;
	if (op->code >= JS_P_ANDAND_ASSIGN)
		return val_join(old, v);
	struct token t = {.kind = JS_PUNCT, .code = plain[op->code]};
	if (!f->concrete && f->branch && old.kind == V_STR) { /* in a loop: how often is not known */
		struct val w = val_from(old.from | v.from);
		w.how = v.how;
		return w;
	}
	struct val w = operator_value(f, &t, old, v);
	if (w.kind == V_STR)
		w.flags |= V_GROWN;
	return w;
}

/* By punctuator: what no operator is, so that the operand before it is a whole expression. */
static const bool ends_expression[JS_P_NULLISH_ASSIGN + 1] = {
	[JS_P_COMMA] = true,  [JS_P_SEMICOLON] = true, [JS_P_COLON] = true,
	[JS_P_RPAREN] = true, [JS_P_RBRACKET] = true,  [JS_P_RBRACE] = true,
};

/* b[i] ^= k, of a variable that holds bytes: a list of them from now on, which can be written to. */
static bool write_byte(struct folder *f, const struct ref *to, struct val v)
{
	const struct token *k = &f->k[to->start];
	struct binding *b;

	if (!f->concrete || !is_name(k) || to->start + 1 >= f->limit || f->k[to->start + 1].kind != JS_PUNCT || f->k[to->start + 1].code != JS_P_LBRACKET)
		return false;
	struct val *held = name_lookup(f, k->mate, &b);
	struct obj *o = held && held->kind == V_BYTES && held->p == to->base.p && fold_whole_text(f, *held) ? obj_new(f) : NULL;
	if (!o)
		return false;
	for (uint32_t i = 0; i < held->n; i++) {
		struct val byte = val_num((unsigned char)held->p[i]);
		byte.how = held->how;
		if (!obj_push(f, o, byte))
			return false;
	}
	o->bytes = true;
	o->size = held->n;
	*held = (struct val){.kind = V_ARRAY, .obj = o, .from = held->from, .how = held->how};
	eval_put(f, *held, to->key, v);
	return true;
}

static void store(struct folder *f, const struct ref *to, struct val v)
{
	if (!to->member) {
		name_store(f, to->name, v);
		return;
	}
	if (to->base.kind == V_BYTES && write_byte(f, to, v))
		return;
	eval_put(f, to->base, to->key, v);
	tell_written(f, to, v);
	emit_write(f, to->base, to->key, v, to->start, to->coded);
}

#define SOCKET_ADDRESS 96 /* bytes of what a connection is made with */

/* new WebSocket(`ws://${location.host}/hmr`): wherever the text makes one, it is to the page's own server, or to this machine. */
static bool to_own_server(struct folder *f)
{
	static const struct text own[] = {W("location."), W("localhost"), W("127.0.0.1")};
	static const struct text makers[] = {W("WebSocket("), W("EventSource(")};
	bool any = false;

	for (size_t i = 0; i < COUNT(makers); i++) {
		struct text rest = f->t->source;
		if (!fold_whole_text(f, val_text(rest)))
			return false;
		for (size_t at; (at = text_find(rest, makers[i])) < rest.n;) {
			rest = text_tail(rest, at + makers[i].n);
			struct text address = text_cut(text_head(rest, SOCKET_ADDRESS), ')').head;
			size_t scheme = text_find(address, T("://"));
			struct text host = scheme < address.n ? text_tail(address, scheme + 3) : T("");
			bool named = false, written = host.n && ((*host.p | 0x20) >= 'a' || (*host.p >= '0' && *host.p <= '9')) && *host.p != '`';
			for (size_t k = 0; k < COUNT(own) && !named; k++)
				named = written ? text_starts(host, own[k]) : text_has(address, own[k]);
			if (!named)
				return false;
			any = true;
		}
	}
	return any;
}

/* window.onkeydown = .. */
static bool hears_keys(const struct ref *to)
{
	return text_eq(to->key, T("onkeydown")) || text_eq(to->key, T("onkeypress")) || text_eq(to->key, T("onkeyup"));
}

/* socket.onmessage = ..: of a connection; and of a page's keys. */
static bool hears(struct folder *f, const struct ref *to)
{
	if (!to->member || to->base.kind != V_UNKNOWN)
		return false;
	if (hears_keys(to))
		return true;
	if (!text_eq(to->key, T("onmessage")))
		return false;
	return (f->paths[to->base.path].gives & JS_FROM_NETWORK && !to_own_server(f)) || tell_message(f, to->base.path);
}

/* What is put there is called with what comes. */
static void heard(const struct folder *f, const struct ref *to, struct val *given)
{
	for (uint32_t i = 0; i < JS_ARGS_MAX; i++)
		given[i] = val_undef;
	given[0] = val_from(hears_keys(to) ? JS_FROM_BROWSER : (f->paths[to->base.path].gives & JS_FROM_NETWORK) | tell_message(f, to->base.path));
}

/* old = value, old += value ... at the operator. */
static struct val assignment(struct folder *f, struct val old)
{
	FILLED_FIRST struct ref to;
	const struct token *op = tok(f);
	FILLED_FIRST struct val given[JS_ARGS_MAX];
	bool place = f->ref.end == f->i;
	uint32_t start = f->i;

	to = f->ref;
	f->i++;
	/* A.prototype.x = function () {}: its `this` is what A makes */
	if (place && to.member && val_is_instance(to.base) && (at_word(f, JS_W_FUNCTION) || at_word(f, JS_W_ASYNC)))
		f->owner = to.base;
	bool message = place && hears(f, &to);
	if (message && function_ahead(f)) {
		heard(f, &to, given);
		f->pending = given;
		f->pending_count = JS_ARGS_MAX;
	}
	struct val v = assigned(f, op, old, eval_assign(f));
	f->pending_count = 0;
	f->owner.kind = V_UNDEF;
	if (message && v.kind == V_FUNC && !f->concrete && !f->dry && !f->plain && f->funs[v.obj->fun].token < start) {
		heard(f, &to, given);
		tell_function(f, v.obj->fun, given, 1);
	}
	if (place && !f->dry)
		store(f, &to, v);
	if (place && to.member && op->code == JS_P_ASSIGN && v.kind == V_UNKNOWN && !f->dry && name_keeps_keys(to.key))
		keys_kept(f, op + 1);
	f->ref.end = 0;
	return v;
}

/* Is what stands at i a name or literal, and the whole expression? */
static inline bool stands_alone(const struct folder *f)
{
	const struct token *k = &f->k[f->i], *next = k + 1;

	if (k->kind != JS_NAME && k->kind != JS_STRING && k->kind != JS_NUMBER)
		return false;
	return f->i + 1 == f->limit || (next->kind == JS_PUNCT && ends_expression[next->code]);
}

/* One AssignmentExpression of any kind; i is before the limit, the depth below its ceiling. */
static struct val assign_expression(struct folder *f)
{
	uint32_t start = f->i;
	const struct token *k = tok(f);

	f->depth++;
	if (k->kind == JS_PUNCT && (k->code == JS_P_LBRACE || k->code == JS_P_LBRACKET) &&
	    k->mate != JS_NO_MATE && k->mate + 1 < f->limit && !f->dry &&
	    f->k[k->mate + 1].kind == JS_PUNCT && f->k[k->mate + 1].code == JS_P_ASSIGN) {
		f->i = k->mate + 2;
		struct val v = eval_assign(f);
		uint32_t end = f->i;
		f->i = start;
		eval_pattern(f, v, false, false);
		f->i = end;
		f->depth--;
		return v;
	}
	struct val v = unary(f);
	const struct token *op = tok(f);
	/* Most expressions are one operand: what follows it is then asked once, not for each level of operators. */
	if (!(op->kind == JS_PUNCT && ends_expression[op->code])) {
		if (precedence(op)) {
			v = binary_on(f, v, 1);
			op = tok(f);
		}
		if (op->kind == JS_PUNCT && op->code == JS_P_QUESTION) {
			v = conditional(f, v);
			op = tok(f);
		}
		if (token_assigns(op)) {
			v = assignment(f, v);
			f->depth--;
			return v;
		}
	}
	if (v.how && val_is_text(v) && !(v.flags & V_GROWN) && f->i > start + 1)
		fold_note(f, f->k[start].start, f->k[f->i - 1].start + f->k[f->i - 1].length, v, false);
	else if (v.how && k->kind == JS_STRING && f->i - start == 1)
		fold_note(f, k->start, k->start + k->length, v, false);
	if (f->i == start && f->i < f->limit && !at_punct(f, JS_P_COMMA))
		f->i++;
	f->depth--;
	return v;
}

struct val eval_assign(struct folder *f)
{
	if (f->i >= f->limit)
		return val_unknown;
	if (f->depth >= JS_DEPTH_MAX - JS_DEPTH_CALL || f->signal == S_FAIL) {
		const struct token *at = tok(f);
		if (f->depth >= JS_DEPTH_MAX || f->signal == S_FAIL || (at->kind == JS_PUNCT && at->mate != JS_NO_MATE && at->mate > f->i)) {
			eval_skip(f, f->i);
			return val_unknown;
		}
	}
	if (f->concrete || !stands_alone(f))
		return assign_expression(f);
	/* Half of all: the same with nothing that could be in it, an operator, a member, an assignment. In an evaluation
	 * the step that unary() counts may be the last one, so it is left to it. */
	const struct token *k = tok(f);
	f->steps++;
	struct val v = eval_primary(f);
	if (k->kind == JS_NAME && v.path)
		emit_read(f, v, (struct text){NULL, 0}, f->i - 1, v.kind == V_UNKNOWN && v.how);
	else if (k->kind == JS_STRING && v.how)
		fold_note(f, k->start, k->start + k->length, v, false);
	return v;
}

struct val eval_expr(struct folder *f)
{
	struct val v = eval_assign(f);

	while (f->i < f->limit && at_punct(f, JS_P_COMMA)) {
		f->i++;
		v = eval_assign(f);
	}
	return v;
}
