#include "scanner/js/decode.h"
#include "scanner/js/eval.h"
#include "scanner/js/limits.h"
#include "scanner/js/packer.h"

#include <string.h>

#define SHUFFLED_LEAST 24 /* bytes of a text that is asked whether it is in another order */

/* const s = net.connect(port, () => s.write(x)): what is called there is s in its own callback. */
static void name_early(struct folder *f, const struct call *c)
{
	uint32_t path = c->callee.path;

	if (f->named_at != c->start || !path || !f->paths[path].gives)
		return;
	f->named_at = JS_NO_MATE;
	struct val v = val_path(f, path_called(f, path));
	v.from |= f->paths[path].gives;
	name_declare(f, f->k[f->naming].mate, f->naming, v, false);
}

/* Reads the arguments onto the stack; returns how many. */
static uint32_t arguments(struct folder *f, const struct call *c, uint32_t base)
{
	uint32_t end = closing(f, f->i), limit = f->limit;
	FILLED_FIRST struct val given[JS_ARGS_MAX];

	f->i++;
	f->limit = end;
	while (f->i < end) {
		if (eat(f, JS_P_COMMA))
			continue;
		bool spread = eat(f, JS_P_SPREAD);
		uint32_t index = f->stack_count - base;
		f->pending_count = 0;
		if (!f->concrete && function_ahead(f)) {
			name_early(f, c);
			tell_pending(f, c, index, f->stack + base, given);
			f->pending = given;
			f->pending_count = JS_ARGS_MAX;
			if (index && f->self.kind == V_OBJECT && f->stack[base].kind == V_OBJECT && f->stack[base].obj == f->self.obj)
				f->owner = f->self; /* __awaiter(this, .., function* () {}) */
		}
		struct val v = eval_assign(f);
		f->pending_count = 0;
		f->owner.kind = V_UNDEF;
		uint32_t count = 1, first = 0;
		const struct val *from = &v;
		if (spread && v.kind == V_ARRAY && !v.obj->open && fold_whole_list(f, v.obj)) {
			from = v.obj->items;
			first = v.obj->shift;
			count = v.obj->count;
		} else if (spread) {
			v = val_from(val_from_in(v));
		}
		for (uint32_t i = first; i < count; i++) {
			if (!fold_grow(f, &f->stack, &f->stack_cap, f->stack_count, sizeof v, JS_ARRAY_MAX))
				break;
			f->stack[f->stack_count++] = from[i];
		}
	}
	f->limit = limit;
	f->i = end < limit ? end + 1 : end;
	return f->stack_count - base;
}

/* x.call(this, a), x.apply(this, [a]): a call of x. Moves the arguments; true when it was one. */
static bool unwrap(struct folder *f, struct call *c, uint32_t base, uint32_t *n)
{
	bool is_call = text_eq(c->name, T("call")), is_apply = text_eq(c->name, T("apply"));

	if ((!is_call && !is_apply) || !(c->base.path || c->base.kind == V_FUNC))
		return false;
	struct val *args = f->stack + base;
	struct val second = *n > 1 ? args[1] : val_undef;
	c->callee = c->base;
	c->base = val_unknown;
	c->name = (struct text){NULL, 0};
	if (c->callee.path && !text_has(f->paths[c->callee.path].text, T("(")))
		c->name = text_cut_last(f->paths[c->callee.path].text, '.').tail;
	if (is_call) {
		if (*n) {
			memmove(args, args + 1, (*n - 1) * sizeof *args);
			f->stack_count--;
			--*n;
		}
		return true;
	}
	f->stack_count = base;
	*n = 0;
	if (second.kind == V_ARRAY && fold_whole_list(f, second.obj)) {
		for (uint32_t i = second.obj->shift; i < second.obj->count; i++) {
			if (!fold_grow(f, &f->stack, &f->stack_cap, f->stack_count, sizeof second,
				       JS_ARRAY_MAX))
				break;
			f->stack[f->stack_count++] = second.obj->items[i];
			++*n;
		}
	} else if (fold_grow(f, &f->stack, &f->stack_cap, f->stack_count, sizeof second, JS_ARRAY_MAX)) {
		f->stack[f->stack_count++] = val_from(second.from);
		*n = 1;
	}
	return true;
}

uint32_t call_origins(const struct val *args, uint32_t n)
{
	uint32_t from = 0;

	for (uint32_t i = 0; i < n && i < 64; i++) {
		from |= args[i].from;
		if (!val_is_instance(args[i]))
			from |= val_from_in(args[i]);
	}
	return from;
}

/* The same, of what a function that was told of them gives back: where it gives the files that an object names, it says so itself. */
static uint32_t passed_origins(const struct val *args, uint32_t n)
{
	uint32_t from = 0;

	for (uint32_t i = 0; i < n && i < 64; i++) {
		bool apart = i < JS_ARGS_MAX && args[i].kind == V_OBJECT && args[i].obj->open && val_of_others(args[i]) != args[i].from;
		from |= call_origins(&args[i], 1) & (apart ? ~JS_FROM_CRED_FILE : ~0u);
	}
	return from;
}

/* What the functions that take texts apart and put them together are made of. */
bool eval_decoder_token(const struct folder *f, const struct token *k)
{
	static const struct text names[] = {
		W("charCodeAt"), W("fromCharCode"), W("fromCodePoint"), W("codePointAt"), W("atob"),
		W("Buffer"),	 W("reverse"),	    W("charAt"),	W("replace"),	  W("split"),
		W("substr"),	 W("substring"),    W("decodeURIComponent"), W("unescape"), W("shift"),
		W("padStart"),	 W("TextDecoder"),
	};

	if (k->kind == JS_PUNCT)
		return k->code == JS_P_XOR || k->code == JS_P_XOR_ASSIGN;
	return k->kind == JS_NAME && k->length >= 4 && ONE_OF(js_token_raw(f->t, k), names);
}

/* Worth an evaluation: short or made of a decoder's words, not the wrapper of a whole bundle. */
static bool promising(struct folder *f, uint32_t id)
{
	struct fun *fn = &f->funs[id];
	uint32_t end = fn->end;

	if (fn->promising)
		return fn->promising == 1;
	const struct token *k = &f->k[fn->body];
	if (!fn->expression && k->mate != JS_NO_MATE && k->mate > fn->body)
		end = k->mate;
	if (!end && fn->expression) /* not walked yet: a look ahead is enough */
		end = fn->body + 24 < f->t->count ? fn->body + 24 : (uint32_t)f->t->count;
	fn->promising = 2;
	if (end <= fn->body || end - fn->body > JS_BODY_MAX)
		return false;
	bool yes = f->coded || end - fn->body <= 24;
	for (uint32_t i = fn->body; i < end && !yes; i++)
		yes = eval_decoder_token(f, &f->k[i]);
	f->steps += end - fn->body;
	fn->promising = yes ? 1 : 2;
	return yes;
}

static bool small(struct folder *f, uint32_t id, uint32_t n)
{
	const struct fun *fn = &f->funs[id];

	if (f->concrete)
		return true;
	if (!n && !fn->hoisted && !fn->expression && !f->coded)
		return false;
	return promising(f, id);
}

/* encode(bytes), toBase58(bytes): whatever it does with numbers on the way. */
static bool named_encoder(const struct folder *f, uint32_t id)
{
	const struct fun *fn = &f->funs[id];

	return fn->name && fn->name <= f->name_count &&
	       (text_has(f->names[fn->name], T("ncode")) || text_has(f->names[fn->name], T("ase58")) || text_has(f->names[fn->name], T("oHex")));
}

/* What it gives is what it was given, written in another way. */
static bool encodes(const struct folder *f, uint32_t id)
{
	const struct fun *fn = &f->funs[id];

	if (named_encoder(f, id))
		return true;
	if (fn->end <= fn->body || fn->end - fn->body > JS_ENCODER_TOKENS)
		return false;
	for (uint32_t i = fn->body; i < fn->end; i++)
		if (f->k[i].kind == JS_NAME && (text_eq(js_token_raw(f->t, &f->k[i]), T("Buffer")) ||
						text_eq(js_token_raw(f->t, &f->k[i]), T("btoa"))))
			return true;
	return false;
}

/* decode('r=ia9f+(v;8oh).t=e,(r;'): what has not the order of any language is given to a function that takes texts apart, too long to be
 * followed. */
static bool given_shuffled(struct folder *f, uint32_t id, const struct val *args, uint32_t n)
{
	for (uint32_t i = 0; i < n && i < JS_ARGS_MAX; i++)
		if (args[i].kind == V_STR && args[i].n >= SHUFFLED_LEAST && promising(f, id) && fold_whole_text(f, args[i]) &&
		    looks_shuffled(val_bytes(args[i])))
			return true;
	return false;
}

/* A function of this file: evaluated on constants, else what its returns are joined to. */
static struct val call_local(struct folder *f, struct call *c, struct val *args, uint32_t n)
{
	struct obj *o = c->callee.obj;
	uint32_t id = o->fun;
	bool constant = !c->is_new;

	for (uint32_t i = 0; i < n && constant; i++)
		constant = val_is_const(args[i]);
	tell_called(f, id);
	if (!f->concrete) {
		f->thrown |= f->funs[id].throws;
		tell_call(f, id, args, n);
		if (!f->funs[id].end) {
			f->funs[id].early = true;
			f->funs[id].early_from |= call_origins(args, n);
		}
	}
	struct val packed;
	if (f->funs[id].params != JS_NO_MATE && n >= 4 && !f->plain && packer_open(f, &f->funs[id], args, n, &packed))
		return packed;
	if (constant && f->funs[id].params != JS_NO_MATE && small(f, id, n)) {
		bool ok;
		struct val v = eval_run(f, o, args, n, c->base, &ok);
		if (ok)
			return val_is_text(v) && !f->concrete ? val_step(v, JS_HOW_CALL) : v;
		if (f->concrete)
			return val_unknown;
	}
	if (f->concrete) {
		f->signal = S_FAIL;
		return val_unknown;
	}
	struct val v = f->funs[id].ret;
	if (f->funs[id].promised) {
		v = val_from(f->funs[id].passes);
		f->again |= !v.from && !f->funs[id].end; /* written below: known at the second walk */
	}
	if (v.kind == V_UNKNOWN && named_encoder(f, id)) /* arithmetic on the way forgets what is a parameter's */
		v.from |= call_origins(args, n) & JS_FROM_KEYS;
	if (v.from & JS_FROM_PARAM)
		v.from = (v.from & ~JS_FROM_PARAM) | (passed_origins(args, n) & ~(encodes(f, id) ? 0 : JS_FROM_KEYS));
	if (f->funs[id].lent)
		v.from |= call_origins(args, n) & (f->funs[id].lent | (f->plain ? JS_FROM_PARAM : 0));
	if (given_shuffled(f, id, args, n))
		v.from |= JS_FROM_DECODED;
	if (v.kind == V_UNDEF)
		return val_from(v.from);
	return v;
}

static void emit_call(struct folder *f, const struct call *c, const struct val *args, uint32_t n)
{
	static const struct text telling[] = {
		W("exec"),	W("execSync"),	   W("spawn"),		  W("spawnSync"),	W("eval"),
		W("_compile"),	W("request"),	   W("post"),		  W("sendBeacon"),	W("publish"),
		W("runInThisContext"), W("runInNewContext"), W("createDecipheriv"), W("sendMessage"), W("webhook"),
		W("upload"),	W("execFile"),	   W("readText"),	  W("sendEmail"),	W("sendMail"),
	};
	struct text path = {NULL, 0};
	uint32_t p = c->callee.path, from = call_origins(args, n) | c->base.from;
	bool folded = false;

	if (f->concrete || f->dry)
		return;
	if (n && args[0].kind == V_ARRAY && text_eq(c->name, T("copy"))) /* buffer.copy(target) */
		buffer_filled(f, args[0].obj, c->base.from & JS_FROM_DECODED);
	/* fs.readSync(fd, buffer) */
	if (n > 1 && args[1].kind == V_ARRAY && args[0].from & JS_FROM_CRED_FILE && (text_eq(c->name, T("readSync")) || text_eq(c->name, T("read")))) {
		args[1].obj->from |= args[0].from & (JS_FROM_CRED_FILE | JS_FROM_FILE);
		args[1].obj->open = true;
	}
	if (n && args[0].kind == V_UNKNOWN && args[0].path && (c->base.from & JS_FROM_DECODED) && text_eq(c->name, T("copy")) &&
	    !(f->paths[args[0].path].from & JS_FROM_DECODED)) { /* .. whose target is a member of something, read elsewhere */
		f->paths[args[0].path].from |= JS_FROM_DECODED;
		f->again |= tells_early(f);
	}
	for (uint32_t i = 0; i < n && i < JS_ARGS_MAX; i++)
		folded |= val_is_text(args[i]) && args[i].how;
	if (event_rooted(f, p)) {
		path = f->paths[p].text;
		if (f->paths[p].flags & PATH_QUIET && !f->paths[p].from && !(c->base.from & JS_FROM_SECRETS))
			return;
	} else if (c->name.n && (from & ~(JS_FROM_PARAM | JS_FROM_SELF | JS_FROM_ENV | JS_FROM_KEYS) || folded ||
				 c->coded || ONE_OF(c->name, telling))) {
		path = event_dotted(f, c->name);
	}
	if (!path.n)
		return;
	struct js_event *e = event_put(f, c->is_new ? JS_NEW : JS_CALL, path, c->start, args, n);
	if (!e)
		return;
	e->receiver = c->base.from;
	e->flags |= (uint8_t)((c->coded ? JS_EVENT_CODED : 0) | (c->awaited ? JS_EVENT_AWAITED : 0));
}

/* fetch(u).then(eval): what is handed over is called with what it is handed to. */
static void emit_indirect(struct folder *f, const struct call *c, const struct val *args, uint32_t n)
{
	for (uint32_t i = 0; i < n && i < 3; i++) {
		uint32_t p = args[i].path;
		if (args[i].kind != V_UNKNOWN || !p || f->concrete || args[i].flags & V_MIXED)
			continue;
		const struct path *path = &f->paths[p];
		bool telling = path->known == K_EVAL || path->known == K_REQUIRE ||
			       text_starts(path->text, T("child_process.")) ||
			       text_starts(path->text, T("vm."));
		if (!telling || !(text_eq(c->name, T("then")) || tell_to_listener(c->name) ||
				  tell_to_each(c->name)))
			continue;
		struct val v = val_from(c->base.from |
					(c->base.kind == V_ARRAY ? obj_from(c->base.obj) : 0));
		if (c->base.kind == V_ARRAY && c->base.obj->count == c->base.obj->shift + 1)
			v = c->base.obj->items[c->base.obj->shift];
		struct js_event *e = event_put(f, JS_CALL, path->text, c->start, &v, 1);
		if (e)
			e->flags |= JS_EVENT_INDIRECT;
	}
}

/* Reflect.apply(g, this, [a]), Reflect.construct(g, [a]): a call of g. */
static void unwrap_reflect(struct folder *f, struct call *c, uint32_t base, uint32_t *n)
{
	if (!c->callee.path || f->paths[c->callee.path].known != K_REFLECT_APPLY || *n < 2)
		return;
	struct val target = f->stack[base], list = f->stack[base + *n - 1];
	bool construct = text_eq(f->paths[c->callee.path].text, T("Reflect.construct"));
	if (*n == 2 && !construct)
		list = val_undef;
	if (!target.path && target.kind != V_FUNC)
		return;
	f->stack[base] = val_undef;
	f->stack[base + 1] = list;
	*n = 2;
	f->stack_count = base + 2;
	c->base = target;
	c->name = T("apply");
	c->coded = true;
	unwrap(f, c, base, n);
	c->is_new = construct;
}

/* __importDefault, _interopRequireWildcard, __toESM: what compilers put around require(). */
static bool interop(const struct folder *f, const struct call *c)
{
	const struct fun *fn = &f->funs[c->callee.obj->fun];
	const struct token *k = &f->k[c->start];
	struct text name = fn->name ? f->names[fn->name] : js_token_raw(f->t, k);

	return text_starts(name, T("__import")) || text_starts(name, T("_interop")) || text_starts(name, T("__toESM"));
}

/* What a minifier called otherwise still asks for it: function (m) { return m && m.__esModule ? m : .. } */
static bool asks_es_module(const struct folder *f, const struct call *c)
{
	const struct fun *fn = &f->funs[c->callee.obj->fun];
	const struct token *k = &f->k[fn->body];
	uint32_t end = fn->end ? fn->end : k->kind == JS_PUNCT && k->mate != JS_NO_MATE ? k->mate : fn->body;

	for (uint32_t i = fn->body; i < end && i - fn->body < JS_INTEROP_TOKENS; i++)
		if (f->k[i].kind == JS_NAME && text_eq(js_token_raw(f->t, &f->k[i]), T("__esModule")))
			return true;
	return false;
}

/* function get(url, done) { .. done(null, x) }: the function around, or one around that, was given what is called. */
static void fun_passes(struct folder *f, uint32_t from)
{
	uint32_t id = f->fun;

	for (unsigned i = 0; from && i < JS_PASSES_MAX && id < f->fun_count; i++, id = f->funs[id].parent)
		f->funs[id].passes |= from;
}

/* Functions among the arguments, listeners and variables learn of a call. */
static void tell(struct folder *f, const struct call *c, const struct val *args, uint32_t n)
{
	bool function = args[0].kind == V_FUNC || (n > 1 && args[1].kind == V_FUNC) || (n > 2 && args[2].kind == V_FUNC);

	if (function || (n > 1 && args[1].kind == V_ARRAY))
		tell_named(f, c, args, n);
	if (c->is_new && n > 1 && c->callee.path && text_eq(f->paths[c->callee.path].text, T("CustomEvent")))
		tell_listeners(f, args, n);
	if (c->name.n < 2)
		return;
	if (text_eq(c->name, T("emit")))
		tell_listeners(f, args, n);
	tell_worker(f, c, args);
	tell_gathered(f, c, args, n);
}

/* Anything but a function of the file. */
/* resolve(`http://${x}`): where something listens is the Promise's value as it is; of all else, where it comes from. */
static void resolve(struct folder *f, const struct val *args, uint32_t n)
{
	bool place = n && args[0].kind == V_UNKNOWN && args[0].flags & V_MIXED && text_starts(val_bytes(args[0]), T("http"));
	struct val v = place ? args[0] : val_unknown;

	v.from = call_origins(args, n);
	v.path = 0;
	if (f->resolved.kind == V_UNDEF) {
		f->resolved = v;
	} else {
		uint32_t from = f->resolved.from | v.from;
		if (!text_eq(val_bytes(f->resolved), val_bytes(v)))
			f->resolved = val_unknown;
		f->resolved.from = from;
	}
}

static struct val called_other(struct folder *f, struct call *c, struct val *args, uint32_t n)
{
	struct val out;

	if (n == 1 && c->callee.kind == V_UNKNOWN && !c->callee.path && !c->name.n && !f->concrete) {
		uint32_t module = bundle_module(f, args[0]);
		if (module)
			return val_path(f, module);
	}
	if (n && c->callee.kind == V_UNKNOWN && !c->callee.path && !c->name.n && c->callee.from & JS_FROM_PARAM && !f->concrete) {
		f->hands |= (call_origins(args, n) & (JS_FROM_LATE | JS_FROM_SECRETS | JS_FROM_COMMAND)) != 0;
		fun_passes(f, call_origins(args, n) & JS_FROM_LATE);
	}
	emit_call(f, c, args, n);
	emit_indirect(f, c, args, n);
	if (n && c->name.n > 7 && !f->concrete)
		keys_given(f, c->name);
	if (n && !f->concrete && !f->plain)
		tell(f, c, args, n);
	if (c->callee.path && text_eq(f->paths[c->callee.path].text, T("resolve()"))) {
		resolve(f, args, n);
		return val_undef;
	}
	if (!c->is_new && c->name.n && known_method(f, c, args, n, &out))
		return out;
	if (c->callee.path && f->paths[c->callee.path].known)
		return call_known(f, c, args, n);
	for (uint32_t i = 0; i < n && i < 8; i++) {
		if (args[i].kind == V_FUNC)
			tell_called(f, args[i].obj->fun);
		if (args[i].kind == V_ARRAY && args[i].obj->bytes) /* it may be filled there */
			args[i].obj->open = true;
	}
	if (f->concrete) { /* what it does to the constants is not known */
		f->signal = S_FAIL;
		return val_unknown;
	}
	return call_result(f, c, args, n);
}

/* new A(..), super(..): the constructor is told, that of a class above when it has none; what it extends is called too. */
static struct val construct(struct folder *f, struct call *c, struct val *args, uint32_t n)
{
	struct val class = c->callee, known = val_unknown;
	bool is_new = c->is_new;

	for (uint32_t up = 0; up < JS_UP_MAX && f->k[f->funs[c->callee.obj->fun].token].kind == JS_WORD && c->callee.obj->kin && c->callee.obj->kin->up; up++)
		c->callee.obj = c->callee.obj->kin->up;
	c->is_new = true;
	call_local(f, c, args, n);
	c->is_new = is_new;
	if (class.path) {
		c->callee = val_path(f, class.path);
		known = called_other(f, c, args, n);
	}
	c->callee = class;
	return is_new && !f->concrete ? class_made(f, class.obj, known) : known;
}

static struct val called(struct folder *f, struct call *c, struct val *args, uint32_t n)
{
	if (c->callee.kind == V_FUNC && c->callee.obj->kin && c->callee.obj->kin->made)
		return construct(f, c, args, n);
	if (c->callee.kind == V_FUNC) {
		/* __importDefault(require('x')), spelled out in the file, is x too */
		if (n && args[0].path && args[0].flags & V_MODULE && interop(f, c))
			return args[0];
		if (n > 1 && !f->concrete && !f->plain && tells_early(f))
			class_helper(f, args, n);
		struct val v = call_local(f, c, args, n);
		if (n && args[0].path && args[0].flags & V_MODULE && asks_es_module(f, c))
			return args[0]; /* whatever else it does with it was told by the call */
		uint32_t module = n == 1 && v.kind == V_UNKNOWN && !v.path && !f->concrete ? bundle_module(f, args[0]) : 0;
		if (module)
			return val_path(f, module);
		emit_indirect(f, c, args, n);
		if (c->is_new && !f->concrete && v.kind == V_UNKNOWN && !v.path && tells_early(f))
			return class_made(f, c->callee.obj, v);
		return v;
	}
	return called_other(f, c, args, n);
}

/* What the Promise has come to: x of resolve(x). */
static struct val promised(struct val made, struct val resolved)
{
	made.from |= resolved.from;
	if (resolved.flags & V_MIXED && made.kind == V_UNKNOWN && !(made.flags & V_MIXED)) {
		resolved.from = made.from;
		return resolved;
	}
	return made;
}

/* [].slice.call(arguments) */
static uint32_t listed_from(const struct folder *f, struct val v)
{
	return v.kind == V_UNKNOWN && f->paths[v.path].known == K_ARGUMENTS ? v.from & JS_FROM_STOLEN : 0;
}

struct val eval_call(struct folder *f, struct call *c)
{
	uint32_t base = f->stack_count, n = 0;
	struct val resolved = f->resolved;
	bool tag = false;

	if (f->dry) {
		if (at_punct(f, JS_P_LPAREN)) {
			uint32_t end = closing(f, f->i);
			f->i = end < f->limit ? end + 1 : end;
		} else if (tok(f)->kind == JS_TEMPLATE || tok(f)->kind == JS_TEMPLATE_HEAD) {
			eval_assign(f);
		}
		return val_unknown;
	}
	bool promise = c->callee.path && f->paths[c->callee.path].known == K_PROMISE;
	if (promise)
		f->resolved = val_undef;
	if (f->depth >= JS_DEPTH_MAX) {
		f->truncated |= !f->concrete && !f->dry; /* a call that nobody is told of */
		eval_skip(f, f->i);
		return val_unknown;
	}
	f->depth++;
	if (at_punct(f, JS_P_LPAREN)) {
		n = arguments(f, c, base);
	} else if (tok(f)->kind == JS_TEMPLATE || tok(f)->kind == JS_TEMPLATE_HEAD) {
		n = eval_tag_arguments(f, c, base);
		tag = true;
	}
	uint32_t listed = n && text_eq(c->name, T("call")) ? listed_from(f, f->stack[base]) : 0;
	unwrap_reflect(f, c, base, &n);
	unwrap(f, c, base, &n);
	FILLED_FIRST struct val v;
	if (text_eq(c->name, T("bind")) && (c->base.path || c->base.kind == V_FUNC)) {
		v = c->base;
		if (v.kind == V_FUNC && n > 1 && !f->concrete) /* send.bind(null, x) */
			tell_function(f, v.obj->fun, f->stack + base + 1, n - 1);
	}
	else if (text_eq(c->name, T("bind")) && n == 1 && f->stack[base].kind == V_ARRAY && !f->concrete)
		v = f->stack[base]; /* parts.push.bind(parts): stands for the list, see tell_named */
	else
		v = called(f, c, f->stack + base, n);
	v.from |= listed;
	if (tag && n && v.kind == V_UNKNOWN && !v.n && !f->concrete)
		v = eval_tag_joined(f, f->stack + base, n, v);
	if (promise) {
		v = promised(v, f->resolved);
		f->resolved = resolved;
	}
	f->stack_count = base;
	f->depth--;
	return v;
}
