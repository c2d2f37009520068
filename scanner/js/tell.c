/* What functions of the file are told of their arguments, and variables of what is put into them. */
#include "scanner/js/decode.h"
#include "scanner/js/eval.h"

#define WALLETS_MOST 8u	 /* elements of a list that are asked whether they are one */
#define TOLD_WITH    3u	 /* values beside the name of what is told to listeners */
#define HOST_HEAD    256u /* bytes of a host */
#define OPTIONS_MOST 16u /* names of a literal that is given to a function */

static const struct text each_names[] = {W("forEach"), W("map"),   W("filter"),  W("find"),
					 W("some"),    W("every"), W("flatMap"), W("findIndex")};
static const struct text listen_names[] = {W("on"), W("once"), W("addListener"), W("addEventListener"),
					   W("prependListener"), W("subscribe")};

/* Where what bus.emit(name, x) gave comes from. */
static uint32_t told(const struct folder *f, struct text name)
{
	for (uint32_t i = 0; i < f->told_count; i++)
		if (text_eq(f->told[i].name, name))
			return f->told[i].from;
	return 0;
}

/* Who listens to that is told of v at the next walk. */
static void tell_event(struct folder *f, struct text name, struct val v)
{
	uint32_t from = (val_is_instance(v) ? v.from : val_from_in(v)) & (JS_FROM_LATE | JS_FROM_SECRETS);
	uint32_t known = told(f, name), i = 0;

	while (i < f->told_count && !text_eq(f->told[i].name, name))
		i++;
	if (i == JS_TOLD_MAX || !(from & ~known))
		return;
	f->told[i] = (struct told){name, known | from};
	f->told_count += i == f->told_count;
	f->again |= tells_early(f);
	f->more |= (from & JS_FROM_SECRETS) != 0;
}

/* bus.emit('ready', x, y) */
void tell_listeners(struct folder *f, const struct val *args, uint32_t n)
{
	if (n < 2 || args[0].kind != V_STR || !args[0].n)
		return;
	struct text name = val_bytes(args[0]);
	if (text_eq(name, T("data")) || text_eq(name, T("error"))) /* of any stream: others listen to those */
		return;
	for (uint32_t i = 1; i < n && i <= TOLD_WITH; i++)
		tell_event(f, name, args[i]);
}

/* A worker or a child that this path is; the one above, as they know it. Which is often the same file. */
static bool is_worker(const struct folder *f, uint32_t path)
{
	struct text t = f->paths[path].text;

	return text_eq(t, T("worker_threads.Worker()")) || text_eq(t, T("child_process.fork()")) || text_eq(t, T("cluster.fork()"));
}

static bool is_above(const struct folder *f, uint32_t path)
{
	return text_eq(f->paths[path].text, T("worker_threads.parentPort")) || text_eq(f->paths[path].text, T("process"));
}

/* One of two ends, or of many: whoever is at another. */
static bool is_channel(const struct folder *f, uint32_t path)
{
	static const struct text ends[] = {W("worker_threads.MessageChannel().port1"), W("worker_threads.MessageChannel().port2"),
					   W("MessageChannel().port1"), W("MessageChannel().port2"),
					   W("worker_threads.BroadcastChannel()"), W("BroadcastChannel()")};

	return ONE_OF(f->paths[path].text, ends);
}

/* Names that no event of a file has. */
#define TO_OTHERS T("message by a channel")
#define TO_WORKER T("message to a worker")
#define TO_ABOVE  T("message of a worker")

/* new Worker(__filename).postMessage(x), fork(__filename).send(x), process.send(x) */
void tell_worker(struct folder *f, const struct call *c, const struct val *args)
{
	if (!c->base.path || (!text_eq(c->name, T("postMessage")) && !text_eq(c->name, T("send"))))
		return;
	if (is_worker(f, c->base.path))
		tell_event(f, TO_WORKER, args[0]);
	else if (is_above(f, c->base.path))
		tell_event(f, TO_ABOVE, args[0]);
	else if (is_channel(f, c->base.path))
		tell_event(f, TO_OTHERS, args[0]);
}

/* .on('message', ..), .onmessage = ..: where what comes with it comes from. */
uint32_t tell_message(const struct folder *f, uint32_t path)
{
	if (!path || !f->told_count)
		return 0;
	return is_above(f, path) ? told(f, TO_WORKER) : is_worker(f, path) ? told(f, TO_ABOVE) : is_channel(f, path) ? told(f, TO_OTHERS) : 0;
}

bool tell_to_each(struct text name)
{
	return ONE_OF(name, each_names);
}

bool tell_to_listener(struct text name)
{
	return ONE_OF(name, listen_names);
}

/* child.on('exit', code => ..): of a program itself, not of what it writes, and nobody else tells its listeners anything. */
static bool tells_number(struct folder *f, const struct call *c)
{
	struct text base = c->base.path ? f->paths[c->base.path].text : T("");

	if (!text_starts(base, T("child_process.")) || !text_ends(base, T("()")) || text_has(base, T(".std")))
		return false;
	if (!f->emits) /* asked once */
		f->emits = name_of(f, T("emit"), false) || text_has(f->t->source, T("emit'")) || text_has(f->t->source, T("emit\"")) ? 2 : 1;
	return f->emits == 1;
}

uint32_t tell_wallet(const struct folder *f, const struct obj *list)
{
	const struct val *items = obj_items(list);

	for (uint32_t i = 0; i < list->count - list->shift && i < WALLETS_MOST; i++)
		if (items[i].kind == V_UNKNOWN && f->paths[items[i].path].flags & PATH_WALLET)
			return items[i].path;
	return 0;
}

/* [process].map(p => ..): of a list of one. */
static uint32_t only_path(const struct obj *list)
{
	const struct val *items = obj_items(list);

	return !list->open && list->count == list->shift + 1 && items->kind == V_UNKNOWN && !(items->flags & V_MIXED) ? items->path : 0;
}

void tell_pending(struct folder *f, const struct call *c, uint32_t index, const struct val *args, struct val *given)
{
	uint32_t path = c->callee.path, gives = path ? f->paths[path].gives : 0;

	for (uint32_t i = 0; i < JS_ARGS_MAX; i++)
		given[i] = val_undef;
	if (text_eq(c->name, T("then"))) {
		given[0] = c->base;
	} else if (f->thrown && text_eq(c->name, T("catch"))) { /* of a function that throws, or a Promise that is rejected, around here */
		given[0] = val_from(f->thrown);
	} else if (ONE_OF(c->name, listen_names)) {
		static const struct text keys[] = {W("keydown"), W("keyup"),  W("keypress"), W("paste"),
						   W("input"),	 W("submit"), W("change"),   W("copy")};
		struct text event = index && args[0].kind == V_STR ? val_bytes(args[0]) : T("");
		bool handed = text_eq(event, T("response")) || text_eq(event, T("connection"));
		uint32_t from = c->base.from | (ONE_OF(event, keys) ? JS_FROM_BROWSER : 0);
		if ((text_eq(event, T("exit")) || text_eq(event, T("close"))) && tells_number(f, c))
			from &= ~JS_FROM_COMMAND;
		if ((from || handed) && !text_eq(event, T("error")) && !text_eq(event, T("end")))
			given[0] = val_from(from);
		uint32_t emitted = event.n && f->told_count ? told(f, event) : 0;
		if (text_eq(event, T("message")))
			emitted |= tell_message(f, c->base.path);
		for (uint32_t i = 0; i < TOLD_WITH && emitted; i++)
			given[i] = given[i].kind == V_UNDEF ? val_from(emitted) : val_join(given[i], val_from(emitted));
		if (handed)
			given[0].path = c->base.path;
		else if (text_eq(event, T("eip6963:announceProvider"))) {
			given[0] = val_unknown;
			given[0].path = path_root(f, T("eip6963"));
		}
	} else if (ONE_OF(c->name, each_names)) {
		given[0] = val_from(c->base.from | (c->base.kind == V_ARRAY ? obj_from(c->base.obj) : 0));
		if (c->base.path && (text_eq(f->paths[c->base.path].text, T("document.querySelectorAll()")) || /* elements of the page */
				     text_eq(f->paths[c->base.path].text, T("ethereum.providers"))))
			given[0].path = path_member(f, c->base.path, T("[]"));
		if (c->base.kind == V_ARRAY)
			given[0].path = only_path(c->base.obj);
		if (c->base.kind == V_ARRAY && !given[0].path)
			given[0].path = tell_wallet(f, c->base.obj);
	} else if (text_eq(c->name, T("reduce"))) {
		given[1] = val_from(c->base.from);
	} else if (path && f->paths[path].known == K_PROMISE) {
		given[0] = val_path(f, path_root(f, T("resolve()")));
	} else if (gives) {
		bool net = gives & JS_FROM_NETWORK;
		given[0] = net ? val_from(gives) : val_undef;
		if (net)
			given[0].path = path_called(f, path);
		given[1] = val_from(gives);
		given[2] = val_from(gives);
		if (f->paths[path].known == K_READ_FILE && index && !path_is_public_key(val_bytes(args[0])) &&
		    (args[0].from & JS_FROM_CRED_FILE || fold_names_credential(val_bytes(args[0]))))
			given[1].from |= JS_FROM_CRED_FILE;
	} else if (path && text_starts(f->paths[path].text, T("ssh2."))) { /* a stream to another machine */
		given[1] = val_path(f, path_called(f, path));
	}
}

/* A payload, a command, or the words of one: not the message of an error. */
bool tell_text(struct folder *f, struct val v)
{
	struct text t = val_bytes(v);

	if (v.n <= 48 && !v.how)
		return false;
	if (js_how_decodes(v.how) || !memchr(t.p, ' ', t.n))
		return true;
	if (f->looked >= JS_LOOKS_MAX) /* many long ones: taken for it unseen */
		return true;
	f->looked++;
	return looks_code(t) || looks_shell(t) || looks_url(t);
}

/* Where an argument comes from that its function should know of. */
bool tell_origin(const struct folder *f, struct val v)
{
	const struct path *p = &f->paths[v.path];

	if (v.from & ~(JS_FROM_PARAM | JS_FROM_SELF | JS_FROM_ENV))
		return true;
	return v.path && (p->gives || (p->known && !(p->root_flags & PATH_QUIET)) || p->flags & PATH_WALLET);
}

/* It is called from where the walk stands. */
void tell_called(struct folder *f, uint32_t id)
{
	struct fun *fn = &f->funs[id];

	fn->called = true;
	for (uint32_t i = 0; i < fn->caller_count && i < JS_CALLERS_MAX; i++)
		if (fn->callers[i] == f->fun)
			return;
	if (fn->caller_count < JS_CALLERS_MAX)
		fn->callers[fn->caller_count] = f->fun;
	if (fn->caller_count <= JS_CALLERS_MAX)
		fn->caller_count++;
}

/* A literal with a few names; with others that are not known where it names files, which are told apart from what those have. */
static bool is_options(struct val v)
{
	return v.kind == V_OBJECT && v.obj->prop_count && v.obj->prop_count <= OPTIONS_MOST && !v.obj->kin && !v.obj->setters &&
	       (!v.obj->open || (val_of_others(v) != v.from && !v.obj->like));
}

/* What the one has under a name that the other may have too. */
static struct val either(const struct prop *p, struct val other)
{
	struct val *v = obj_get(other.obj, p->name), from = p->v;

	if (v)
		return val_join(p->v, *v);
	from.from |= other.obj->open ? other.obj->nameless : 0;
	return from;
}

/* What a caller gives that is not known yet, which a later walk may tell. */
static bool not_told(struct val v)
{
	return v.kind == V_UNKNOWN && !v.path && !v.flags && !(v.from & ~JS_FROM_PARAM);
}

/* Options, as several calls of a function have them: what they hold is joined name by name. */
static struct val join_given(struct folder *f, struct val a, struct val b)
{
	struct obj *o = is_options(a) && is_options(b) && a.obj != b.obj ? obj_new(f) : NULL;

	if ((not_told(a) && is_options(b) && b.obj->open) || (not_told(b) && is_options(a) && a.obj->open)) {
		struct val known = not_told(a) ? b : a;
		known.from |= JS_FROM_PARAM;
		return known;
	}
	if (!o) {
		struct val v = val_join(a, b); /* some are given a wallet: what is put there may be put into it */
		if (v.kind == V_UNKNOWN && v.path && b.kind == V_UNKNOWN && f->paths[b.path].flags & PATH_WALLET)
			v.path = b.path;
		return v;
	}
	for (uint32_t i = 0; i < a.obj->prop_count; i++)
		obj_set(f, o, a.obj->props[i].name, either(&a.obj->props[i], b));
	for (uint32_t i = 0; i < b.obj->prop_count; i++)
		if (!obj_get(a.obj, b.obj->props[i].name))
			obj_set(f, o, b.obj->props[i].name, either(&b.obj->props[i], a));
	o->from = a.obj->from | b.obj->from;
	o->open = a.obj->open || b.obj->open;
	o->nameless = a.obj->nameless | b.obj->nameless;
	return (struct val){.kind = V_OBJECT, .from = a.from | b.from, .obj = o};
}

/* What a call gives a function of the file; a second walk tells one already walked, and of texts all. */
void tell_call(struct folder *f, uint32_t id, const struct val *args, uint32_t n)
{
	for (uint32_t i = 0; i < n && i < JS_ARGS_MAX && !f->plain; i++) {
		struct fun *fn = &f->funs[id];
		struct val given = args[i];
		if ((given.kind == V_OBJECT || given.kind == V_ARRAY) && !val_is_instance(given)) /* found.all = process.env; send(found) */
			given.from |= val_from_in(given) & (JS_FROM_SECRETS | JS_FROM_COMMAND | JS_FROM_REPOSITORY);
		f->more |= (given.from & ~fn->args[i].from & JS_FROM_SECRETS) != 0;
		fn->args[i] = fn->args[i].kind == V_UNDEF ? given : join_given(f, fn->args[i], given);
		f->taken |= given.kind == V_FUNC;
		if (given.kind == V_FUNC && !fn->name) /* (function (make) { make(); })(function () { .. }) */
			tell_called(f, given.obj->fun);
		f->again = f->again || ((fn->end || !tells_early(f)) && (fn->member ? (given.from & JS_FROM_STOLEN) != 0 : tell_origin(f, given))) ||
			   (given.kind == V_STR && tell_text(f, given));
	}
}

void tell_function(struct folder *f, uint32_t id, const struct val *args, uint32_t n)
{
	f->funs[id].handed |= call_origins(args, n);
	tell_call(f, id, args, n);
}

/* fetch(u).then(run), http.get(u, answered): a function that stands elsewhere is told what it is given. */
void tell_named(struct folder *f, const struct call *c, const struct val *args, uint32_t n)
{
	FILLED_FIRST struct val given[JS_ARGS_MAX];

	for (uint32_t i = 0; i < n && i < 3 && !f->concrete && !f->plain; i++) {
		if (args[i].kind == V_ARRAY && i && ONE_OF(c->name, listen_names)) { /* .on('data', parts.push.bind(parts)) */
			args[i].obj->from |= c->base.from & ~JS_FROM_PARAM;
			args[i].obj->open = true;
		}
		if (args[i].kind != V_FUNC)
			continue;
		struct fun *fn = &f->funs[args[i].obj->fun];
		if (fn->token >= c->start && fn->token < f->i) /* written here, and told before it was read */
			continue;
		tell_pending(f, c, i, args, given);
		for (uint32_t k = 0; k < JS_ARGS_MAX; k++) {
			if (!(given[k].from & ~(JS_FROM_PARAM | JS_FROM_SELF | JS_FROM_ENV)))
				continue;
			fn->handed |= given[k].from;
			f->more |= (given[k].from & ~fn->args[k].from & JS_FROM_SECRETS) != 0;
			fn->args[k] = fn->args[k].kind == V_UNDEF ? given[k] : val_join(fn->args[k], given[k]);
			f->again |= fn->end || !tells_early(f);
		}
	}
}

static bool member_at(const struct folder *f, uint32_t i)
{
	return i + 1 < f->t->count && f->k[i].kind == JS_PUNCT && f->k[i].code == JS_P_DOT &&
	       (f->k[i + 1].kind == JS_NAME || f->k[i + 1].kind == JS_PRIVATE);
}

/* The variable or field whose value the call or write at that token is made on: v.x(..), this.v.x(..); at: the token behind it. */
static struct val *variable_at(struct folder *f, uint32_t start, uint32_t *at)
{
	struct binding *b;
	const struct token *k = &f->k[start];
	struct val *v = NULL;

	if (is_name(k)) {
		v = name_lookup(f, k->mate, &b);
		if (b)
			b->told = 0; /* what is put in here no call gave */
	} else if (k->kind == JS_WORD && k->code == JS_W_THIS)
		v = &f->self;
	for (*at = start + 1; v && (v->kind == V_OBJECT || v->kind == V_FUNC) && member_at(f, *at); *at += 2) {
		struct val *in = obj_get(v->obj, name_text(f, &f->k[*at + 1]));
		if (!in)
			break;
		v = in;
	}
	return v == &f->self ? NULL : v;
}

/* this.push(x) of what a stream is made of, or of a class of streams; c.enqueue(x) where {start(c) {..}} makes one. */
static void pushed(struct folder *f, const struct call *c, uint32_t from)
{
	struct val of = text_eq(c->name, T("enqueue")) ? f->self : c->base;

	if (of.kind != V_OBJECT || !(text_eq(c->name, T("push")) || text_eq(c->name, T("enqueue"))))
		return;
	if (!val_is_instance(of))
		of.obj->from |= from;
	else if (text_starts(f->paths[of.path].text, T("stream.")))
		of.obj->kin->pushed |= from;
}

/* form.append('f', x), url.searchParams.set('d', x), map.set(k, x), stream.push(x): the variable has it from now on. */
void tell_gathered(struct folder *f, const struct call *c, const struct val *args, uint32_t n)
{
	static const struct text names[] = {W("append"), W("set"), W("add"), W("push"), W("write"), W("end"), W("run"), W("enterWith"), W("enqueue")};
	static const struct text bases[] = {W("FormData()"), W("form-data()"), W("URLSearchParams()"), W("Headers()"), W("URL().searchParams")};
	static const struct text keepers[] = {W("Map()"), W("Set()"), W("WeakMap()"), W("stream.Readable()"), W("stream.PassThrough()"),
					       W("async_hooks.AsyncLocalStorage()")};

	if (f->concrete || !ONE_OF(c->name, names))
		return;
	uint32_t from = call_origins(args, n);
	if (!(from & ~(JS_FROM_PARAM | JS_FROM_SELF)))
		return;
	struct text base = c->base.path ? f->paths[c->base.path].text : T("");
	bool keeps = ONE_OF(base, keepers);
	uint32_t at;
	struct val *v = variable_at(f, c->start, &at);
	if (!v || text_eq(c->name, T("enqueue")))
		pushed(f, c, from & JS_FROM_SECRETS);
	if (keeps)
		from &= JS_FROM_SECRETS; /* much else is kept in them */
	else if (!ONE_OF(base, bases) && !(v && member_at(f, at) && text_eq(name_text(f, &f->k[at + 1]), T("searchParams"))))
		return;
	if (!v)
		return;
	f->again |= keeps && from & ~v->from; /* what a stream is given may be where it was piped to before */
	v->from |= from;
}

/* new URL('https://..'), as far as it is known: the value stands for the whole address. */
static bool is_address(struct val v)
{
	struct text t = v.kind == V_STR || (v.kind == V_UNKNOWN && v.flags & V_MIXED) ? val_bytes(v) : T("");

	return text_starts(t, T("http://")) || text_starts(t, T("https://"));
}

/* As far as a host can be told of an address: "localhost", "127.0.0.1", numbers alone. */
static bool is_local(struct text host)
{
	return text_starts(host, T("localhost")) || text_starts(host, T("127."));
}

static bool is_numbers(struct text host)
{
	for (size_t i = 0; i < host.n; i++)
		if (host.p[i] != '.' && (host.p[i] < '0' || host.p[i] > '9'))
			return false;
	return host.n != 0;
}

static struct text place_of(struct text address)
{
	size_t n = 0;

	address = text_tail(address, text_find(address, T("://")));
	(void)text_skip(&address, T("://"));
	while (n < address.n && n < HOST_HEAD && !memchr("/\\:?#", address.p[n], 5))
		n++;
	return text_head(address, n);
}

/* What a URL takes as its host; at anything else it stays as it is: nothing, a port behind a hostname, a blank. */
static bool is_host(struct text t, bool port)
{
	for (size_t i = 0; i < t.n; i++) {
		unsigned char c = (unsigned char)t.p[i];
		bool name = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c >= 0x80;
		if (!name && (c != ':' || !port || !i))
			return false;
	}
	return t.n != 0 && t.n < HOST_HEAD;
}

/* url.hostname = x, url.href = x: where it goes from now on. When that may not come to pass, in a function that perhaps nobody calls or
 * behind a condition, the worse of both counts: not this machine instead of another, no name instead of numbers. */
static void tell_place(struct folder *f, struct val *url, struct text key, struct val v, bool sure)
{
	bool whole = text_eq(key, T("href")), known = v.kind == V_STR || (v.kind == V_UNKNOWN && v.flags & V_MIXED);
	struct text old = place_of(val_bytes(*url)), to = whole ? place_of(val_bytes(v)) : val_bytes(v);
	uint32_t from = url->from;

	if ((!whole && !text_eq(key, T("host")) && !text_eq(key, T("hostname"))) || (whole && !is_address(v)))
		return;
	if (known ? !is_host(to, text_eq(key, T("host"))) : !is_local(old))
		return;
	if (!sure && (!known || is_local(to) || (is_numbers(old) && !is_numbers(to))))
		return;
	*url = whole ? v : val_concat(f, val_text(text_starts(val_bytes(*url), T("https")) ? T("https://") : T("http://")), v);
	url->from |= from;
}

/* url.search = x, options.body = x: likewise. */
void tell_written(struct folder *f, const struct ref *to, struct val v)
{
	static const struct text names[] = {W("search"), W("pathname"), W("hash"), W("href"), W("username"), W("password"),
					    W("path"),	 W("body"),	W("data"), W("headers"), W("query"), W("params"),
					    W("host"),	 W("hostname"), W("port")};
	bool address = is_address(to->base);
	uint32_t held = address ? ~(JS_FROM_PARAM | JS_FROM_SELF) : JS_FROM_SECRETS | JS_FROM_COMMAND | JS_FROM_REPOSITORY;
	uint32_t from = val_is_instance(v) ? 0 : val_from_in(v) & held;

	if ((!from && !address) || f->concrete || (to->base.kind != V_UNKNOWN && to->base.kind != V_STR) || !ONE_OF(to->key, names))
		return;
	uint32_t at;
	struct val *to_it = variable_at(f, to->start, &at);
	if (!to_it || to_it->kind != to->base.kind)
		return;
	to_it->from |= from;
	if (address && is_address(*to_it)) {
		struct binding *b = NULL;
		if (is_name(&f->k[to->start]))
			(void)name_lookup(f, f->k[to->start].mate, &b);
		tell_place(f, to_it, to->key, v, !f->branch && (!b || b->fun == f->fun));
	}
}
