/* scanner/js/eval.h: what the files of the folder share. Nothing outside the room reads this.
 *
 *	fold.c	   the two lists, the driver	path.c	    dotted paths and what is known of them
 *	value.c	   values and texts		scope.c	    names, variables, functions
 *	expr.c	   expressions			operator.c  + - ^ == on constants
 *	primary.c  names, literals, lists, objects
 *	member.c   x.name, x[key]		walk.c	    statements
 *	loop.c	   for, while, do		function.c  functions, patterns, evaluation
 *	class.c	   classes, new, super		field.c	    what objects keep that methods share by this
 *	call.c	   calls and their origins	event.c	    what is reported of them
 *	tell.c	   what functions are told of their arguments, variables of what is put into them
 *	tag.c	   templates and their tags	own.c	    what a function gives apart from what its calls gave it
 *	forge.c	   where a repository is named
 *	question.c commands whose output tells nothing
 *	method.c   texts under known functions	list.c	    lists under known functions
 */
#ifndef PICKET_SCANNER_JS_EVAL_H
#define PICKET_SCANNER_JS_EVAL_H

#include "base/buf.h"
#include "scanner/js/fold.h"
#include "scanner/js/limits.h"

#include <string.h>

/* Of a buffer that a hot function fills before it reads: the build zeroes all others (-ftrivial-auto-var-init). */
#define FILLED_FIRST __attribute__((uninitialized))

enum val_kind {
	V_UNKNOWN, /* p, n: the constant parts, when V_MIXED */
	V_UNDEF,
	V_NULL,
	V_BOOL,
	V_NUM,
	V_STR,	 /* p, n */
	V_BYTES, /* p, n */
	V_REGEX, /* p, n: as spelled */
	V_ARRAY,
	V_OBJECT,
	V_FUNC,
};

/* What is stolen: told of what only holds it, where all it holds is told of at once. */
#define JS_FROM_STOLEN (JS_FROM_SECRETS | JS_FROM_DECODED | JS_FROM_CRYPTO | JS_FROM_BROWSER | JS_FROM_NETWORK)
#define JS_FROM_SECRETS (JS_FROM_ENV_ALL | JS_FROM_CRED_FILE | JS_FROM_KEYS | JS_FROM_CLIPBOARD)

#define V_MIXED	  1u
#define V_ASCII	  2u /* all bytes of the text are ASCII */
#define V_GROWN	  4u /* by +=: listed when it is used */
#define V_MODULE  8u /* the path is a module's */
#define V_LITERAL 16u /* as spelled in one literal */
#define V_MAKER	  32u /* x.constructor of who knows what */
#define V_NAMELESS 64u /* a module whose name is not known */
#define V_OUTLINE 128u /* an object of which only is known where what it holds comes from */

/* Origins of what is thrown that who catches it is told of. */
#define JS_FROM_THROWN (JS_FROM_SECRETS | JS_FROM_DECODED)

/* Of what a call comes to: who is told of it later has it from there, and from no caller. */
#define JS_FROM_COME (JS_FROM_DECODED | JS_FROM_FILE | JS_FROM_NETWORK)

/* Origins of what is put into an object that are worth a second walk. */
#define JS_FROM_LATE (JS_FROM_NETWORK | JS_FROM_DECODED | JS_FROM_REQUEST | JS_FROM_CRED_FILE)

struct obj;
struct val {
	uint8_t kind, flags;
	bool json; /* a text that JSON.stringify() made, whatever is in it */
	uint32_t from; /* JS_FROM_* */
	js_how how;
	uint32_t n;
	uint32_t path; /* what it stands for; 0: nothing known */
	union {
		double num;
		const char *p;
		struct obj *obj;
	};
};

struct prop {
	struct text name;
	struct val v;
	uint32_t mark;		/* of its name: most names differ in it */
	uint32_t seen;		/* where it came from when it was read */
	bool getter, setter;	/* a setter's name begins with = */
	bool read, blank;	/* read; said nothing then */
};
struct kin { /* of an object whose methods share it by `this`, and of a class */
	struct obj *was;   /* what the first walk knew of it */
	struct obj *up;	   /* the same of the class that is extended */
	struct obj *down;  /* ... and of the last that extends it: what it leaves to others to do */
	struct obj *maker; /* its class */
	struct obj *made;  /* a class: what `new` makes */
	uint64_t missed;   /* names that were read before anything was put in, a bit for each */
	uint32_t pushed;   /* of what a stream that its class makes gives: JS_FROM_SECRETS */
	bool instance;	   /* it stands for all that its class makes */
};
struct obj { /* a list, an object or a function: shared by what refers to it */
	struct val *items; /* lists */
	struct prop *props;
	uint32_t count, cap, prop_count, prop_cap;
	uint32_t shift;	 /* lists: items dropped from the front */
	uint32_t fun;	 /* functions */
	uint32_t from;	 /* of everything put in that is not known by name */
	uint32_t nameless; /* objects: of what was put in under names that are not known, and of nothing else */
	struct env *env; /* functions made while one is evaluated */
	struct kin *kin; /* NULL for nearly all */
	uint64_t names;	 /* of its properties, a bit for each: most that are asked for are not there */
	bool setters;	 /* some property has one */
	uint8_t walk;	 /* in which it was made */
	bool bytes;	 /* a buffer that is being filled */
	uint32_t size;	 /* ... of so many bytes */
	bool open;	 /* something unknown was put in: absent is not undefined */
	uint32_t like;	 /* the path of a module whose members were put in: {...require('https')} */
};

/* Those of a list that are still in it; NULL when there were none (NULL + 0 is undefined). */
static inline const struct val *obj_items(const struct obj *o)
{
	return o->items ? o->items + o->shift : NULL;
}

struct env { /* variables of a function that is being evaluated */
	struct env *parent;
	struct var *vars;
};
struct var {
	struct var *next;
	uint32_t name;
	struct val v;
};

struct binding { /* a variable of the walk */
	struct val v;
	uint32_t name, prev; /* prev: index + 1 of the one it hides */
	uint32_t token, fun, branch;
	uint32_t told; /* origins that it has from calls of its function alone (own.c) */
	bool param, var;
};

struct fun {
	uint32_t token;		     /* its key: function, => or the ( of a method */
	uint32_t start, params, body; /* tokens: first; ( or the one name; { or first of expression */
	uint32_t end;		     /* token behind the body; 0: not walked yet */
	uint32_t next;		     /* id + 1 of the next one declared in the same block */
	uint32_t parent, name;	     /* name: 0 for none */
	bool expression, called, hoisted, generator;
	bool early;		     /* called before it was walked: what it returns was not known */
	uint32_t early_from;	     /* of what it was given then */
	bool promised;		     /* util.promisify was given it */
	uint32_t throws;	     /* of what is thrown in it: JS_FROM_THROWN */
	uint32_t lent;		     /* of what it gives back, what each call gives anew: JS_FROM_* */
	uint32_t handed;	     /* of what it was given by others than its calls: bind, timers, streams */
	uint32_t passes;	     /* of what it gives to functions that it is given: JS_FROM_* */
	uint8_t promising;	     /* 0: not looked at; 1: a decoder, perhaps; 2: not */
	uint8_t caller_count;	     /* of callers, at most JS_CALLERS_MAX; past it: unknown */
	uint32_t callers[JS_CALLERS_MAX]; /* the functions around its calls */
	uint8_t failed;		     /* tries to evaluate it that came to nothing */
	uint8_t made_in;	     /* made: the walk */
	bool member;		     /* of a class */
	uint32_t of;		     /* id + 1 of the function whose prototype a compiler's helper puts it on */
	struct obj *made, *class;    /* what it constructs, or the literal it shares by `this`; the class whose word it stands for */
	struct val ret;		     /* joined over its returns */
	struct val args[JS_ARGS_MAX]; /* joined over its calls */
};

enum path_flag {
	PATH_GLOBAL = 1,
	PATH_QUIET = 2,
	PATH_NETWORK = 4,
	PATH_SHOWN = 8,
	PATH_MODULE = 16,
	PATH_MORE = 32, /* something is known of paths with this root */
	PATH_WALLET = 64, /* what a wallet puts into the page, itself */
};
struct path {
	struct text text;
	uint32_t parent, next; /* next: of its hash chain */
	uint32_t hash;
	uint32_t alias;	       /* the path that is meant; 0: itself */
	uint32_t from;	       /* of the value itself */
	uint32_t gives;	       /* of what calling it gives */
	uint16_t known;	       /* enum known */
	uint16_t flags;
	uint16_t root_flags;   /* of all with this root */
	uint32_t root_gives;
	uint32_t called;       /* "x()"; 0: not asked for yet */
};

enum signal { S_NONE, S_BREAK, S_CONTINUE, S_RETURN, S_THROW, S_FAIL };

struct ref { /* the place the last expression stands for */
	uint32_t end; /* token behind it; it is a place only when that is where we are */
	uint32_t name;
	bool member;
	struct val base;
	struct text key;
	uint32_t start; /* token */
	bool coded;
};

struct slot { /* a table from tokens to numbers */
	uint32_t token, value;
};

struct folder {
	const struct js_tokens *t;
	struct token *k;
	struct arena *a;
	struct js_fold *out;
	uint32_t i, limit;
	uint32_t depth;

	/* Names: id from 1. */
	struct text *names;
	uint32_t *name_hash, *head;
	uint32_t *roots; /* of a name: its path as a global, once it was asked for */
	uint32_t name_count, name_size;
	bool *coded_name;

	struct binding *bindings;
	uint32_t binding_count, binding_cap;
	struct fun *funs;
	uint32_t fun_count, fun_cap;
	struct slot *slots; /* token -> function + 1 */
	uint32_t slot_count, slot_size;
	struct slot *kept_slots; /* token of a declaration -> kept + 1 */
	uint32_t kept_slot_count, kept_slot_size;
	struct val *kept;
	uint32_t kept_count, kept_cap;

	struct path *paths;
	uint32_t path_count, path_cap, *path_hash, path_hash_size;
	uint32_t members[JS_MEMBERS_KEPT]; /* paths that members had lately, by base and name */

	struct val *stack; /* arguments of the calls under way */
	uint32_t stack_count, stack_cap;
	struct val *pending; /* what the next function's parameters get */
	uint32_t pending_count;

	uint32_t fun, fun_depth, branch;
	bool declaring_var;
	uint32_t lent; /* what its calls alone gave the function around: JS_FROM_* */
	uint32_t thrown; /* where what was thrown in the try around comes from: JS_FROM_THROWN */
	bool plain, changes; /* read as if they had given nothing (own.c); it would have changed something */
	bool settled; /* a loop that was evaluated is read again for what it does: lists stay as they are */
	struct val ret;
	struct val resolved; /* what is given to resolve() of the Promise around, V_UNDEF: nothing yet; of a place whose host is not known its text too */
	struct ref ref;
	struct val self; /* this, where it is known */
	uint32_t self_fun; /* the function whose `this` it may become */
	struct val owner; /* `this` of the function about to be read */
	struct val parent; /* what the class around extends */
	struct obj *exports; /* the functions that the module gives to others, by name: it calls them itself too; NULL: none yet */
	bool missed; /* one was called before it was given */
	struct obj *globals; /* functions that were put into the global object, by name; NULL: none yet */

	/* Evaluation on constants. */
	bool concrete, dry;
	uint32_t calls;
	enum signal signal;
	struct env *env;
	struct val result;
	uint32_t args_at, args_count; /* `arguments`, on the stack */
	int64_t budget, *pool; /* steps of this walk; of everything it is part of */
	int64_t whole_left; /* steps for whole texts and lists, outside of evaluations */
	uint64_t steps;

	/* Folded bytes. */
	char *top, *top_end;
	size_t bytes_left, listed_left;

	struct js_event *events;
	size_t event_count, event_cap;
	struct js_constant *constants;
	size_t constant_count, constant_cap;
	struct bundled *bundled; /* bundle.c */
	uint32_t bundled_count;
	struct part { /* tokens [start, end) that lie too deep: read by themselves */
		uint32_t start, end;
	} *queue;
	uint32_t queue_count, queue_cap;
	uint32_t naming, named_at; /* a variable being declared, and where its value begins (tokens) */
	bool again; /* a second walk would know more */
	uint8_t emits; /* does the file tell listeners anything? 0: not asked, 1: no, 2: yes */
	struct told { /* what events of the file's own are given, by name */
		struct text name;
		uint32_t from;
	} told[JS_TOLD_MAX];
	uint32_t told_count;
	bool hands, taken; /* what is told of goes to what a caller gave; a function of the file was given to another */
	bool other_json; /* the file has put something in its place */
	bool coded; /* an obfuscator's work: by its names, or by the way it turns its list of texts */
	uint32_t filled; /* what was put into buffers of the file: they are often read above */
	uint32_t looked; /* texts looked at for whether it would */
	bool second;
	uint8_t walk;	 /* which it is, from 1 */
	bool more;	 /* a secret reached what was read before, in a later walk */
	bool truncated;
};

/* fold.c: as js_fold, with the steps that all layers of a file share. */
void js_fold_within(const struct js_tokens *t, struct arena *a, struct js_fold *out,
		    int64_t *pool);

/* question.c: the call runs git log, node --version or the like, and nothing else */
/* What it finds are numbers, and words that it spells itself: /^OpenSSL (\d+\.\d+)/. */
bool question_of_digits(struct val regex);
bool question_plain(struct text path, const struct val *args, uint32_t n);

/* forge.c: what comes behind it names a repository: 'https://api.github.com/repos/' */
bool forge_before_name(struct val before);

/* value.c */
extern const struct val val_unknown, val_undef;
static inline struct val val_num(double d)
{
	return (struct val){.kind = V_NUM, .num = d};
}
static inline struct val val_bool(bool b)
{
	return (struct val){.kind = V_BOOL, .num = b};
}
static inline struct val val_text(struct text t)
{
	return (struct val){.kind = V_STR, .p = t.p ? t.p : "", .n = (uint32_t)t.n};
}
static inline struct val val_from(uint32_t from)
{
	return (struct val){.kind = V_UNKNOWN, .from = from};
}
static inline struct val val_path(const struct folder *f, uint32_t path)
{
	return (struct val){.kind = V_UNKNOWN,
			    .path = path,
			    .from = path ? f->paths[path].from : 0,
			    .flags = path && f->paths[path].flags & PATH_MODULE ? V_MODULE : 0};
}
static inline bool val_is_text(struct val v) /* V_STR or V_BYTES */
{
	return v.kind == V_STR || v.kind == V_BYTES;
}
static inline bool val_is_const(struct val v)
{
	return v.kind != V_UNKNOWN;
}
static inline struct text val_bytes(struct val v) /* of texts, bytes, mixed; else empty */
{
	if (val_is_text(v) || v.kind == V_REGEX || (v.kind == V_UNKNOWN && v.flags & V_MIXED))
		return (struct text){v.p, v.n};
	return (struct text){NULL, 0};
}
struct val val_join(struct val a, struct val b);
/* The same; of two short lists one of what stands at the same places: [cmd, args] = win ? [..] : [..]. */
struct val val_join_lists(struct folder *f, struct val a, struct val b);
int val_truth(struct val v); /* 1, 0, -1: not known */
bool val_string(struct folder *f, struct val v, struct text *out); /* String(v), of constants */
struct val val_concat(struct folder *f, struct val a, struct val b);
struct val val_step(struct val v, enum js_how_step step); /* one more step; DECODED when it decodes */
char *fold_room(struct folder *f, size_t n); /* n bytes, counted; NULL past the budget */
/* A whole text or list is to be gone through: false when this source had its share of that. */
bool fold_whole_text(struct folder *f, struct val v);
bool fold_whole_list(struct folder *f, const struct obj *o);
bool fold_whole_object(struct folder *f, const struct obj *o);
/* Room for one more in a list: what is past count holds nothing yet. */
bool fold_more(struct folder *f, void *list, uint32_t *cap, uint32_t count, size_t size,
	       size_t max);
static inline bool fold_grow(struct folder *f, void *list, uint32_t *cap, uint32_t count, size_t size, size_t max)
{
	return count < *cap || fold_more(f, list, cap, count, size, max);
}
struct obj *obj_new(struct folder *f);
/* v, of which is not known what it holds, was put into it. */
static inline void obj_opened(struct obj *o, struct val v)
{
	o->open = true;
	o->nameless |= v.from;
	if (v.kind == V_UNKNOWN && v.flags & V_MODULE)
		o->like = v.path;
}
bool obj_push(struct folder *f, struct obj *o, struct val v);
uint64_t obj_bit(struct text name); /* one of 64, for a name */
struct prop *obj_prop(const struct obj *o, struct text name);
struct val *obj_get(const struct obj *o, struct text name);
bool obj_set(struct folder *f, struct obj *o, struct text name, struct val v);
uint32_t obj_from(const struct obj *o); /* of all that is in it */
uint32_t val_of_others(struct val object); /* of what an open one has under a name that is none of its own; member.c */
uint32_t val_spoken(const struct folder *f, const struct obj *o); /* of what its toString() and the like give */
static inline uint32_t val_from_in(struct val v) /* of it and of all that is in it */
{
	return v.from | (v.kind == V_ARRAY || v.kind == V_OBJECT ? obj_from(v.obj) : 0);
}
static inline bool val_is_instance(struct val v) /* who is given it is not given all that it keeps */
{
	return v.kind == V_OBJECT && v.obj->kin && v.obj->kin->instance;
}
double text_number(struct text t);	/* Number(t); NAN when it is none */
bool number_text(struct folder *f, double d, unsigned base, struct text *out);
int32_t to_int32(double d);
size_t text_units(struct val v);			   /* length in UTF-16 units */
size_t text_unit_at(struct val v, size_t unit);		   /* byte offset of a unit */

/* scope.c */
bool names_find(struct folder *f);
uint32_t name_of(struct folder *f, struct text t, bool make);
struct val *env_lookup(struct folder *f, uint32_t name); /* among the variables of what is evaluated */
/* What a name stands for; NULL: nothing declared. *b: its variable, when it is one of the walk. */
static inline struct val *name_lookup(struct folder *f, uint32_t name, struct binding **b)
{
	*b = NULL;
	if (!name || name > f->name_count)
		return NULL;
	struct val *v = f->concrete ? env_lookup(f, name) : NULL;
	if (v || !f->head[name])
		return v;
	*b = &f->bindings[f->head[name] - 1];
	return &(*b)->v;
}
void name_declare(struct folder *f, uint32_t name, uint32_t token, struct val v, bool param);
void name_store(struct folder *f, uint32_t name, struct val v);
void scope_leave(struct folder *f, uint32_t mark);
void block_leave(struct folder *f, uint32_t mark); /* var outlives its block */
uint32_t fun_at(struct folder *f, uint32_t token); /* makes it; UINT32_MAX past the ceiling */
void fold_hoist(struct folder *f, uint32_t brace); /* JS_NO_MATE: the top */
bool hoist_find(struct folder *f);

/* keys.c */
bool name_keeps_keys(struct text name);				/* privateKey, mnemonic ... */
bool keys_taken(const struct folder *f, uint32_t params);	/* fromSecretKey(e): by the function whose ( this is, whatever e is called */
bool keys_made(struct text name);				/* generateMnemonic() */
void keys_kept(struct folder *f, const struct token *value);
void keys_given(struct folder *f, struct text name);		/* mnemonicToSeed(words): just read, its ) is the last token */

/* bundle.c */
bool bundle_find(struct folder *f); /* after names_find() */
uint32_t bundle_module(struct folder *f, struct val key); /* the path of the module a bundle calls so; 0: none */

/* path.c */
uint32_t path_root(struct folder *f, struct text name);
uint32_t path_module(struct folder *f, struct text name);
uint32_t path_member(struct folder *f, uint32_t base, struct text name);
uint32_t path_called(struct folder *f, uint32_t path); /* "x()" */
bool path_tells(const struct folder *f, uint32_t path);
bool paths_start(struct folder *f);
bool path_is_public_key(struct text t); /* id_ed25519.pub lies among private ones and is meant to be shown */

enum known {
	K_NONE, K_REQUIRE, K_ATOB, K_BTOA, K_BUFFER, K_BUFFER_CONCAT, K_CHARS, K_UNESCAPE, K_PERCENT,
	K_PARSE_INT, K_NUMBER, K_STRING, K_INFLATE, K_PATH_JOIN, K_HOMEDIR, K_SAME, K_FOUND, K_DIRNAME, K_ADDRESS, K_REFLECT_GET,
	K_REFLECT_APPLY, K_EVAL, K_WORKER, K_RAW, K_PROTOTYPE_OF, K_ARRAY_FROM, K_DECODER, K_GATHER, K_MATH, K_PROMISE,
	K_OBJECT_KEYS, K_BYTES, K_ENV, K_READ_FILE, K_DECRYPT, K_IMPORT, K_ARRAY, K_HOME_VARIABLE, K_ALLOC,
	K_PROXY, K_DEFINE, K_ASSIGN, K_PIPELINE, K_DESCRIPTOR, K_CREATE, K_REFLECT_SET, K_DEFINE_ALL, K_EXPORTS, K_SOON, K_ARGUMENTS, K_REJECT, K_KEEPS, K_INHERITS, K_SET_PROTOTYPE,
};

/* expr.c */
struct val eval_expr(struct folder *f);   /* with commas */
struct val eval_assign(struct folder *f); /* one AssignmentExpression */
bool token_assigns(const struct token *k); /* = += ??= ... */

/* primary.c */
void in_own_folder(struct val *v); /* a path below the script's own folder, from now on */
struct val eval_primary(struct folder *f); /* PrimaryExpression, functions and classes too */
struct val arguments_at(struct folder *f, uint64_t at); /* arguments[at], of the function around; V_UNDEF: not told */
struct val eval_literal(struct folder *f, const struct token *k);

/* member.c */
struct val eval_get(struct folder *f, struct val base, struct text name);
void buffer_filled(struct folder *f, struct obj *o, uint32_t from); /* by buffer.copy(o), o[i] = x */
uint32_t name_of_login(struct text name); /* JS_FROM_COOKIE, JS_FROM_BEARER, or 0 */
void eval_put(struct folder *f, struct val base, struct text key, struct val v);
bool global_function(struct folder *f, struct text name, struct val *out); /* put into the global object by the file */

/* walk.c */
void eval_statements(struct folder *f, uint32_t limit);
void eval_statement(struct folder *f);
struct val eval_function(struct folder *f); /* function, class excluded */
struct val eval_arrow(struct folder *f);
struct val eval_method(struct folder *f, uint32_t name); /* at its ( */
void fun_generates(struct folder *f, uint32_t token); /* the function at that key */
void fun_yields(struct folder *f, struct val v, bool all); /* yield v, yield* v */
void eval_pattern(struct folder *f, struct val v, bool declare, bool param);
struct val eval_run(struct folder *f, struct obj *fn, const struct val *args, uint32_t n,
			 struct val self, bool *ok);
void eval_skip(struct folder *f, uint32_t token);

/* call.c */
struct call {
	struct val callee, base; /* base: what it is a member of */
	struct text name;	 /* of the member; empty for none */
	uint32_t start;		 /* token */
	bool is_new, coded, awaited;
};
struct val eval_call(struct folder *f, struct call *c); /* at the (, or a template; what is called may end up another */
uint32_t call_origins(const struct val *args, uint32_t n); /* of all that a call is given */

/* call_known.c: a call of what the language, node and well-known modules bring (enum known): what it gives, what else it does. */
struct val call_known(struct folder *f, struct call *c, struct val *args, uint32_t n);

/* call_result.c: what a call gives that is no constant: a path, and where it comes from. */
struct val call_result(struct folder *f, const struct call *c, const struct val *args, uint32_t n);

bool eval_decoder_token(const struct folder *f, const struct token *k);
void emit_read(struct folder *f, struct val v, struct text name, uint32_t start, bool coded);
void emit_write(struct folder *f, struct val base, struct text name, struct val v, uint32_t start,
		bool coded);
void emit_import(struct folder *f, struct text spec, uint32_t start);
void fold_note(struct folder *f, uint32_t start, uint32_t end, struct val v, bool executed);

/* tell.c */
bool tell_to_each(struct text name);
bool tell_to_listener(struct text name);
bool tell_text(struct folder *f, struct val v);
uint32_t tell_wallet(const struct folder *f, const struct obj *list); /* [window.ethereum, x]: of its first elements a wallet; 0: none */
bool tell_origin(const struct folder *f, struct val v); /* where an argument comes from that its function should know of */
/* What the function about to be read as an argument will be called with: JS_ARGS_MAX of them. */
void tell_pending(struct folder *f, const struct call *c, uint32_t index, const struct val *args, struct val *given);
void tell_called(struct folder *f, uint32_t id); /* from where the walk stands */
void tell_call(struct folder *f, uint32_t id, const struct val *args, uint32_t n); /* a call that the function's result goes back to */
void tell_function(struct folder *f, uint32_t id, const struct val *args, uint32_t n);
void tell_named(struct folder *f, const struct call *c, const struct val *args, uint32_t n);
void tell_listeners(struct folder *f, const struct val *args, uint32_t n); /* of b.emit(..) */
void tell_worker(struct folder *f, const struct call *c, const struct val *args);
uint32_t tell_message(const struct folder *f, uint32_t path); /* of what that path hears */
void tell_gathered(struct folder *f, const struct call *c, const struct val *args, uint32_t n);
void tell_written(struct folder *f, const struct ref *to, struct val v); /* u.search = x: u has it from now on */

/* own.c */
/* Of the expression from start to where the walk stands, whose value is v: origins that it has from the calls of the function
 * around alone, and from its parameters in any case. */
uint32_t own_told(struct folder *f, uint32_t start, struct val v);
uint32_t own_given(struct folder *f, uint32_t from, uint32_t told); /* the function around gives them back: what is left of from */
struct val own_value(struct val v, uint32_t told);		    /* of a variable, without them */
void own_declared(struct folder *f, uint32_t told, bool rest); /* the variable declared last has them; it is a list of arguments */

/* field.c */
enum accessor { NO_ACCESSOR, GETTER, SETTER };
struct obj *field_object(struct folder *f, uint32_t id); /* what that function makes; NULL: no memory */
struct val field_self(struct folder *f);
struct val field_get(struct folder *f, struct val base, struct text name);
struct val field_getter(struct folder *f, struct val getter);
struct val field_anew(struct folder *f, struct val v); /* what an earlier walk knew, as this one may take it */
struct val field_outline(struct val v);		       /* where it comes from, of an object by name */
void field_put(struct folder *f, struct obj *o, struct text name, struct val v);
bool field_set_by(struct folder *f, const struct obj *o, struct text name, struct val v); /* true: a setter took it */
void field_accessor(struct folder *f, struct obj *o, struct text name, struct val v, enum accessor kind);
bool field_learned(struct folder *f, uint32_t origins); /* news of these origins, and of what runs code in the first walk */

/* class.c */
struct val eval_class(struct folder *f);
struct val class_super(struct folder *f); /* behind the word */
void class_helper(struct folder *f, const struct val *args, uint32_t n); /* a function of the file is called with these */
struct val class_made(struct folder *f, const struct obj *class, struct val known);
/* Object.setPrototypeOf(on, parent): of two that classes make, the one is above; else on has what it has not itself. */
void class_under(struct folder *f, struct val on, struct val parent);
bool class_prototype(struct folder *f, const struct obj *class, struct val v); /* A.prototype = v; true: what A makes has it now */

/* tag.c */
struct val eval_template(struct folder *f);
uint32_t eval_tag_arguments(struct folder *f, const struct call *c, uint32_t base); /* how many; on the stack from base */
/* What an own tag that cannot be followed most likely makes of its texts and values. */
struct val eval_tag_joined(struct folder *f, const struct val *args, uint32_t n, struct val unknown);
bool eval_raw(struct folder *f, const struct val *args, uint32_t n, struct val *out);

/* method.c, replace.c, builtin.c: false when nothing is known */
bool known_method(struct folder *f, const struct call *c, const struct val *args, uint32_t n,
		  struct val *out);
bool known_const(struct folder *f, enum known what, const struct call *c, const struct val *args,
		 uint32_t n, struct val *out);
bool split_text(struct folder *f, struct val base, struct text by, struct val *out); /* an array; by may be empty */
bool replace_text(struct folder *f, const struct call *c, const struct val *args, uint32_t n, struct val *out);
/* Numbers as characters, or as bytes. */
bool from_numbers(struct folder *f, const struct val *items, uint32_t n, bool bytes, struct val *out);

/* operator.c */
struct val operator_value(struct folder *f, const struct token *op, struct val a, struct val b);
/* A number of a constant (NAN when it is none); false when nothing is known. */
bool operator_number(struct val v, double *d);

/* walk.c, loop.c, function.c: parts of statements */
void eval_step(struct folder *f);
void eval_pass(struct folder *f); /* one statement without effects: to know where it ends */
void eval_block(struct folder *f);
void eval_end(struct folder *f);
/* The range of a parenthesized head: i behind its (, limit at its ); false when there is none. */
bool eval_head_begin(struct folder *f, uint32_t *end, uint32_t *limit);
void eval_head_end(struct folder *f, uint32_t end, uint32_t limit);
void eval_branch(struct folder *f, bool take);
void eval_type(struct folder *f); /* TypeScript's ": type" behind a name */
void eval_declarations(struct folder *f);
void eval_while(struct folder *f);
void eval_do(struct folder *f);
void eval_for(struct folder *f);

/* event.c */
struct js_event *event_put(struct folder *f, enum js_event_kind kind, struct text path,
			   uint32_t start, const struct val *args, uint32_t argc);
struct text event_dotted(struct folder *f, struct text name);
bool event_rooted(const struct folder *f, uint32_t path);
uint32_t event_end(const struct folder *f, uint32_t start);

/* method.c, list.c, builtin.c */
enum method {
	M_SLICE, M_SUBSTR, M_SUBSTRING, M_CHAR_AT, M_CODE_AT, M_AT, M_SPLIT, M_REPLACE, M_CONCAT, M_LOWER,
	M_UPPER, M_TRIM, M_REPEAT, M_PAD_START, M_PAD_END, M_TO_STRING, M_INDEX_OF, M_INCLUDES,
	M_STARTS, M_ENDS, M_JOIN, M_REVERSE, M_MAP, M_REDUCE, M_PUSH, M_POP, M_SHIFT, M_UNSHIFT,
	M_FOR_EACH, M_FILTER, M_MATCH, M_NONE,
};

/* What a decoder made, moved to the folder's own bytes; frees b. */
bool fold_take(struct folder *f, struct buf *b, bool ok, struct val *out, uint8_t kind);
size_t fold_left(const struct folder *f);
bool number_arg(const struct val *args, uint32_t n, uint32_t i, double missing, double *d);
bool text_arg(struct folder *f, const struct val *args, uint32_t n, uint32_t i, struct text *t);
bool list_join(struct folder *f, const struct obj *o, struct text by, struct val *out);
bool list_join_mixed(struct folder *f, const struct val *items, uint32_t n, struct text by,
		     struct val *out);
bool list_method(struct folder *f, enum method m, const struct call *c, const struct val *args,
		 uint32_t n, struct val *out);

/* Small helpers over texts and tokens. */
static inline uint32_t hash_text(struct text t)
{
	uint64_t h = t.n * 0x9e3779b97f4a7c15u, word = 0;

	for (size_t i = 0; i + 8 < t.n; i += 8) {
		memcpy(&word, t.p + i, 8);
		h = (h ^ word) * 0xff51afd7ed558ccdu;
		h ^= h >> 32;
	}
	/* The last eight bytes, those of a short text in two halves that may overlap. */
	if (t.n >= 8) {
		memcpy(&word, t.p + t.n - 8, 8);
	} else if (t.n >= 4) {
		uint32_t head, tail;
		memcpy(&head, t.p, 4);
		memcpy(&tail, t.p + t.n - 4, 4);
		word = (uint64_t)head << 32 | tail;
	} else if (t.n) {
		word = (unsigned)(unsigned char)t.p[0] << 16 | (unsigned)(unsigned char)t.p[t.n / 2] << 8 |
		       (unsigned char)t.p[t.n - 1];
	}
	h = (h ^ word) * 0xc4ceb9fe1a85ec53u;
	h ^= h >> 32;
	h *= 0x9e3779b97f4a7c15u;
	return (uint32_t)(h >> 32);
}
/* Does the first walk already tell a function where its arguments come from? In a large bundle so many calls meet that
 * everything would come from everywhere. */
static inline bool tells_early(const struct folder *f)
{
	return f->t->source.n < JS_LATE_MAX;
}
static inline bool spelled(struct text t, const char *s)
{
	return t.n && *s == *t.p && strlen(s) == t.n && memcmp(s, t.p, t.n) == 0;
}
static inline const struct token *tok(const struct folder *f)
{
	return &f->k[f->i < f->limit ? f->i : f->t->count];
}
static inline bool at_punct(const struct folder *f, enum js_punct code)
{
	return f->i < f->limit && f->k[f->i].kind == JS_PUNCT && f->k[f->i].code == code;
}
static inline bool at_word(const struct folder *f, enum js_word code)
{
	return f->i < f->limit && f->k[f->i].kind == JS_WORD && f->k[f->i].code == code;
}
static inline bool eat(struct folder *f, enum js_punct code)
{
	bool yes = at_punct(f, code);
	f->i += yes;
	return yes;
}
/* The token that closes the bracket at i, or the limit. */
static inline uint32_t closing(const struct folder *f, uint32_t i)
{
	uint32_t mate = f->k[i].mate;
	return mate == JS_NO_MATE || mate < i || mate > f->limit ? f->limit : mate;
}
static inline bool is_name(const struct token *k)
{
	return k->kind == JS_NAME || (k->kind == JS_WORD && k->code >= JS_W_YIELD);
}
/* A function begins at i, perhaps. */
static inline bool function_ahead(const struct folder *f)
{
	const struct token *k = tok(f);

	if (k->kind == JS_WORD)
		return k->code == JS_W_FUNCTION || k->code == JS_W_ASYNC || is_name(k);
	if (k->kind == JS_NAME)
		return f->i + 1 < f->limit && k[1].kind == JS_PUNCT && k[1].code == JS_P_ARROW;
	return k->kind == JS_PUNCT && k->code == JS_P_LPAREN;
}
/* js_token_text() of a name or word: nearly none has an escape. */
static inline struct text name_text(const struct folder *f, const struct token *k)
{
	bool plain = !(k->flags & JS_ESCAPED) && (k->kind == JS_NAME || k->kind == JS_WORD);

	return plain ? js_token_raw(f->t, k) : js_token_text(f->t, k, f->a);
}
/* Texts with their lengths: W("a"), W("b") ... */
#define W(s) {"" s, sizeof(s) - 1}
static inline bool one_of(struct text t, const struct text *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (list[i].n == t.n && text_eq(t, list[i]))
			return true;
	return false;
}
#define COUNT(list)	(sizeof(list) / sizeof *(list))
#define ONE_OF(t, list) one_of((t), (list), COUNT(list))

#endif
