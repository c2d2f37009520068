/* Text that is run, and modules asked for by names that are made. */
#include "scanner/content/behave_walk.h"

#include "scanner/rule/hook_traits.h"

#define SHORT_FUNCTION 256 /* bytes of a function that does one thing */
#define MAKER_BEFORE   400 /* bytes before a text that is run, where it was made */
#define RUST_BEFORE    160 /* bytes before new Function(), where the name of the import stands */
#define NAMES_BEFORE   2048 /* bytes before a function that reads names, where it is called */
#define PICTURE_AROUND 3    /* functions around what is run, whose callers name a picture */
#define PICTURE_NAME   128  /* bytes of such a name */
#define MODULE_FUNCTION 4096 /* bytes of a function that looks for a module */
#define NAMES_TEST     48   /* bytes before such a call that ask for a quote, and behind it that cut */

static bool page_or_request(struct text t)
{
	return has(t, "headers") || has(t, "req.body") || has(t, "req.query") || has(t, ".body.") ||
	       has(t, "searchParams");
}

/* vm.runInThisContext(Module.wrap(x)) in a function that goes through the headers of a request: what came in with them. */
static bool wrapped_of_request(const struct walk *w)
{
	uint32_t at = w->event->function;

	if (!has(w->shown, ".wrap("))
		return false;
	for (unsigned n = 0; n < 8 && at < w->fold->function_count; n++, at = w->fold->functions[at].parent)
		if (has(behave_body(w, at, 16384), ".headers"))
			return true;
	return false;
}

/* 'return function ' + name + '() { .. }': only the name of a function is made. */
static bool makes_named_function(const struct js_arg *a)
{
	struct text t = a->text;

	return (a->flags & JS_ARG_MIXED) && !(a->origins & JS_FROM_NETWORK) && text_skip(&t, T("return function \xEF\xBF\xBD(")) &&
	       !text_has(t, T("\xEF\xBF\xBD"));
}

/* Function("require", code)(lookup): what it is given as require is a function of this file. */
static bool given_own_require(const struct walk *w)
{
	const struct js_event *e = w->event, *end = w->fold->events + w->fold->event_count;

	for (unsigned n = 0; n < 4 && ++e < end; n++)
		if (e->start == w->event->start && text_eq(e->path, T("Function()")))
			return e->argc == 1 && arg(e, 0)->kind == JS_ARG_FUNCTION;
	return false;
}

/* A line that somebody types. */
static bool typed(struct walk *w, uint32_t origins)
{
	return (origins & JS_FROM_STDIN) && !(origins & (JS_FROM_BROWSER | JS_FROM_CLIPBOARD | JS_FROM_REQUEST | JS_FROM_NETWORK | JS_FROM_DECODED)) &&
	       behave_said(w, "createInterface(");
}

/* The call, or the short function or file around it, names a picture or a font. */
static bool of_picture(const struct walk *w)
{
	static const char *const endings[] = {".png", ".jpg", ".ico", ".woff", ".svg", NULL};
	bool top = w->event->function >= w->fold->function_count;
	struct text around = top ? text_head(w->source, w->source.n <= 2048 ? 2048 : 0) : behave_body(w, w->event->function, 2048);

	for (const char *const *p = endings; *p; p++)
		if (has(w->shown, *p) || has(around, *p))
			return true;
	return false;
}

/* function load(file) { run(read(file)) } load('logo.png'): the function around, or one around that, is called with the name of a picture. */
static bool given_picture(struct walk *w)
{
	static const char *const endings[] = {".png", ".jpg", ".jpeg", ".gif", ".ico", ".webp", ".woff", ".woff2", NULL};
	uint32_t at = w->event->function;

	for (unsigned up = 0; up < PICTURE_AROUND && at < w->fold->function_count; up++, at = w->fold->functions[at].parent) {
		struct text rest = w->source, name = w->fold->functions[at].name;
		if (name.n < 2 || !behave_may_ask(w, ASK_PICTURE, CONTENT_QUESTIONS))
			continue;
		for (unsigned n = 0; n < CONTENT_WORD_TRIES; n++) {
			size_t place = text_find(rest, name);
			bool whole = !place || !name_byte(rest.p[place - 1]);
			rest = text_tail(rest, place + name.n);
			if (!rest.n)
				break;
			struct text given = text_head(rest, PICTURE_NAME);
			if (!whole || !text_skip(&given, T("(")) || !given.n || !memchr("'\"`", *given.p, 3))
				continue;
			given = text_cut(text_tail(given, 1), *given.p).head;
			for (const char *const *p = endings; *p; p++)
				if (text_ends(given, text_of(*p)))
					return true;
		}
	}
	return false;
}

/* Workers are made in the file, all of them with what its callers give. */
static bool workers_of_callers(const struct walk *w)
{
	bool made = false;

	for (size_t i = 0; i < w->fold->event_count; i++) {
		const struct js_event *e = &w->fold->events[i];
		if (e->kind != JS_NEW || !text_eq(e->path, T("worker_threads.Worker")))
			continue;
		const struct js_arg *data = prop(arg(e, 1), T("workerData"));
		if (!data || !(data->origins & JS_FROM_PARAM) || (data->origins & ~(JS_FROM_PARAM | JS_FROM_SELF)))
			return false;
		made = true;
	}
	return made;
}

/* A worker as browsers have it: it takes the data: address apart that it was made with, and its maker is no part of the file. */
static bool told_as_worker(struct walk *w, const struct js_arg *a)
{
	if ((a->kind != JS_ARG_UNKNOWN && a->kind != JS_ARG_PATH) || (a->origins & ~(JS_FROM_DECODED | JS_FROM_FILE)) ||
	    !behave_said(w, "workerData") || !behave_said(w, "/^data:/"))
		return false;
	if (w->workers == ASKED_NOT)
		w->workers = workers_of_callers(w) ? ASKED_YES : ASKED_NO;
	return w->workers == ASKED_YES;
}

/* Module.load = function (f) { run(Module.read(f)) }, as asm.js programs are wrapped: read() takes a file, or in a page what the
 * browser fetches, and nothing in the file calls load(). */
static bool loads_for_page(struct walk *w, const struct js_arg *a)
{
	uint32_t at = w->event->function;
	const struct js_function *f = at < w->fold->function_count ? &w->fold->functions[at] : NULL;

	if (a->kind != JS_ARG_PATH || (a->origins & ~(JS_FROM_NETWORK | JS_FROM_FILE | JS_FROM_PARAM)) || !behave_body(w, at, SHORT_FUNCTION).n ||
	    !f->caller_count || f->caller_count > JS_CALLERS_MAX || !behave_said(w, ".responseText") || !behave_said(w, "ENVIRONMENT_IS_"))
		return false;
	for (uint32_t i = 0; i < f->caller_count; i++) {
		struct text caller = behave_body(w, f->callers[i], SHORT_FUNCTION);
		if (!caller.n || w->fold->functions[f->callers[i]].called || (!has(caller, "read(") && !has(caller, "read\"](")))
			return false;
	}
	return true;
}

/* ASM_CONSTS[start]=eval(func), moduleExports[name]=eval(func): Emscripten takes the JavaScript of a C program's EM_ASM() and
 * EM_JS() from the module that has it. */
static bool of_c_program(struct walk *w)
{
	static const char *const joins[] = {"args.join(", "jsArgs", NULL};
	struct text before = text_trim_end(text_head(w->source, w->event->start));
	const struct js_arg *a = arg(w->event, 0);

	if (!text_ends(before, T("=")) || a->kind == JS_ARG_CONST || a->kind == JS_ARG_BYTES || (a->origins & (JS_FROM_FILE | JS_FROM_CRYPTO)))
		return false;
	before = text_trim_end(text_head(before, before.n - 1));
	/* what it puts around the text that it takes from the program's memory, just before */
	struct text maker = text_tail(before, before.n > MAKER_BEFORE ? before.n - MAKER_BEFORE : 0);
	if (!behave_said(w, "UTF8ToString(") || !behave_said(w, "HEAPU8") || !behave_said(w, "WebAssembly.") || !has(maker, "=>") || !has_any(maker, joins))
		return false;
	return (text_ends(before, T("ASM_CONSTS[start]")) && behave_said(w, "__start_em_asm")) ||
	       (text_ends(before, T("moduleExports[name]")) && behave_said(w, "__em_js__"));
}

static bool of_buffer(struct text value)
{
	return text_ends(text_trim_end(value), T(".buffer"));
}

/* HEAPU8 = new Uint8Array(b), b = wasmMemory.buffer: nothing else is ever put in its place. */
static bool views_memory(struct walk *w)
{
	struct text source = w->source, value;
	unsigned views = 0;

	for (; views < 8 && variable_next(&source, T("HEAPU8"), &value); views++) {
		(void)(text_skip(&value, T("HEAPU8=")) || text_skip(&value, T("HEAPU8 = ")));
		if (!text_skip(&value, T("new Uint8Array(")))
			return false;
		value = text_cut(value, ')').head;
		if (!of_buffer(value) && (name_at(value).n != value.n || !variable_any(w->source, value, of_buffer)))
			return false;
	}
	return views && views < 8;
}

/* The name stands where the function is declared, and in the list of what the program imports. */
static bool only_imported(struct walk *w, struct text name)
{
	static const char *const lists[] = {"wasmImports={", "wasmImports = {", "asmLibraryArg={", "asmLibraryArg = {", NULL};
	struct text rest = w->source, list = text_of("");
	unsigned places = 0;

	for (const char *const *l = lists; *l && !list.n; l++)
		list = text_cut(text_tail(w->source, text_find(w->source, text_of(*l))), '}').head;
	for (size_t at; (at = text_find(rest, name)) < rest.n; rest = text_tail(rest, at + name.n)) {
		const char *here = rest.p + at, *behind = here + name.n;
		if ((at && name_byte(here[-1])) || (behind < w->source.p + w->source.n && name_byte(*behind)) || text_ends(text_head(rest, at), T("function ")))
			continue;
		if (++places > 2 || here < list.p || here >= list.p + list.n)
			return false;
	}
	return places > 0;
}

/* function _emscripten_run_script(ptr) { eval(UTF8ToString(ptr)) }: a C program's emscripten_run_script(), as Emscripten wraps it, an
 * import that nothing in the file calls: the text stands in the memory of the program that came with it. */
static bool script_of_c_program(struct walk *w)
{
	const struct js_function *f = w->event->function < w->fold->function_count ? &w->fold->functions[w->event->function] : NULL;
	struct text rest = w->shown, given;

	if (!f || f->called || f->caller_count || (w->flags & ACT_TOP) || !text_starts(f->name, T("_emscripten_run_script")) ||
	    !text_skip(&rest, T("eval(UTF8ToString(")))
		return false;
	given = name_at(rest);
	struct text body = behave_body(w, w->event->function, SHORT_FUNCTION), head = text_cut(body, ')').head;
	return given.n && text_starts(text_tail(rest, given.n), T("))")) && text_eq(text_cut(head, '(').tail, given) && behave_reads_memory(w) &&
	       views_memory(w) && only_imported(w, f->name);
}

/* imports.wbg.__wbg_newnoargs_1a2b = (a, b) => add(new Function(get(a, b))): wasm-bindgen's js_sys::Function, by which its programs
 * find the global object; the text stands in the memory of the program that came with them. */
static bool of_rust_program(struct walk *w)
{
	size_t at = w->event->start, low = at > RUST_BEFORE ? at - RUST_BEFORE : 0;
	struct text before = text_n(w->source.p + low, at - low), rest = w->shown;
	size_t name = text_find(before, T(".__wbg_newnoargs_"));

	if (!text_eq(w->event->path, T("Function")) || name >= before.n || !behave_said(w, "__wbindgen_throw") || !behave_said(w, "WebAssembly."))
		return false;
	struct text import = text_tail(before, name + 1);
	import = text_trim(text_tail(import, name_at(import).n));
	/* new Function(get(a, b)) */
	if (!text_starts(import, T("=")) || !text_skip(&rest, T("new Function(")) || !name_at(rest).n)
		return false;
	rest = text_tail(rest, name_at(rest).n);
	return text_starts(rest, T("(")) && has(text_cut(rest, ')').head, ",");
}

/* es-module-lexer, in many bundles: n: '"' === q || "'" === q ? k(text) : text, and function k(t) { try { return (0, eval)(t) } catch {} }:
 * a name between quotes is read. Its program finds the quotes; what has none is cut out of the text first. */
static bool reads_names(struct walk *w)
{
	const struct js_function *f = w->event->function < w->fold->function_count ? &w->fold->functions[w->event->function] : NULL;
	unsigned guarded = 0;

	if (!f || !f->name.n || f->name.n > 16 || !has(behave_body(w, w->event->function, SHORT_FUNCTION), "catch") || !behave_said(w, "__heap_base") ||
	    !behave_said(w, "WebAssembly.") || !behave_may_ask(w, ASK_NAMES, CONTENT_QUESTIONS))
		return false;
	uint32_t low = f->start > NAMES_BEFORE ? f->start - NAMES_BEFORE : 0;
	struct text near = text_n(w->source.p + low, f->start - low);
	for (size_t at = 0; (at += text_find(text_tail(near, at), f->name)) < near.n; at += f->name.n) {
		struct text before = text_head(near, at), after = text_tail(near, at + f->name.n);
		if (!text_skip(&after, T("(")) || name_before(before).n)
			continue;
		before = text_trim_end(before);
		struct text test = text_tail(before, before.n > NAMES_TEST ? before.n - NAMES_TEST : 0);
		if (text_ends(before, T("?")) && has(test, "\"'\"") && has(test, "==="))
			guarded++;
		else if (!text_ends(before, T("function")) && !has(text_head(after, NAMES_TEST), ".slice(-1 ===") && !has(text_head(after, NAMES_TEST), ".slice(-1==="))
			return false;
	}
	return guarded > 1;
}

void behave_execute(struct walk *w, bool timer)
{
	const struct js_event *e = w->event;
	const struct js_arg *a = arg(e, 0);
	uint32_t flags = behave_argument(a);

	/* new Function("a", "b", body): the body is the last one; a parameter named require is for one purpose. vm.compileFunction(body, ["a"])
	 * is the other way round. */
	if (text_ends(e->path, T("Function")) && !text_ends(e->path, T(".compileFunction")) && e->argc > 1) {
		a = e->argc > JS_ARGS_MAX && e->args ? &e->args[JS_ARGS_MAX] : arg(e, e->argc - 1);
		flags = behave_argument(a);
		for (uint32_t i = 0; i + 1 < e->argc && i < JS_ARGS_MAX; i++)
			if (text_eq(constant(arg(e, i)), T("require")) && !given_own_require(w))
				flags |= ACT_CODED | ACT_KEYS_ARG | (has(w->shown, "Function.constructor") ? ACT_STRONG : 0);
	}
	if (makes_named_function(a))
		flags = (flags & ~(uint32_t)(ACT_DECODED_ARG | ACT_CONCAT_ARG)) | ACT_CONSTANT;
	if ((flags & ACT_DECODED_ARG) && (of_c_program(w) || script_of_c_program(w)))
		flags &= ~(uint32_t)ACT_DECODED_ARG;
	if (typed(w, a->origins))
		flags &= ~(uint32_t)ACT_BROWSER_ARG;
	/* eval('e%v%i%l'.replace(/%/g, '')) */
	if (a->kind == JS_ARG_CONST && js_how_has(a->how, JS_HOW_REPLACE) && looks_code(a->text))
		flags = (flags & ~(uint32_t)ACT_CONSTANT) | ACT_DECODED_ARG;
	/* what functions of the file made of other texts, and no name of a module or a template */
	if (a->kind == JS_ARG_CONST && js_how_has(a->how, JS_HOW_CALL) && a->text.n >= 16 && !has(a->text, "return this"))
		flags = (flags & ~(uint32_t)ACT_CONSTANT) | ACT_DECODED_ARG;
	/* eval('req' + 'uire') */
	if (a->kind == JS_ARG_CONST && (a->flags & JS_ARG_FOLDED) && (text_eq(a->text, T("require")) || text_eq(a->text, T("process")) || text_eq(a->text, T("module"))))
		behave_add(w, BEHAVE_DECODE, ACT_CODED | ACT_DECODED_ARG | ACT_STRONG, a->text);
	if (timer && (a->kind == JS_ARG_FUNCTION || (a->kind != JS_ARG_CONST && !(a->origins & (JS_FROM_DECODED | JS_FROM_NETWORK)))))
		return;
	if (a->kind == JS_ARG_FUNCTION || (!e->argc && !(e->flags & JS_EVENT_INDIRECT)))
		return;
	if ((flags & ACT_CONSTANT) && (flags & (ACT_CONCAT_ARG | ACT_DECODED_ARG | ACT_FETCHED_ARG)))
		flags &= ~(uint32_t)ACT_CONSTANT;
	if ((a->origins & JS_FROM_FILE) && (of_picture(w) || given_picture(w)))
		flags |= ACT_DECODED_ARG;
	if ((flags & ACT_DECODED_ARG) && !(flags & ACT_CODED) && told_as_worker(w, a))
		flags |= ACT_PARAM_ARG | ACT_INSECURE; /* INSECURE: what is asked for elsewhere in the file is another thing */
	if ((flags & ACT_FETCHED_ARG) && !((flags | w->flags) & (ACT_DECODED_ARG | ACT_CODED | ACT_TOP)) && loads_for_page(w, a))
		flags = (flags & ~(uint32_t)ACT_FETCHED_ARG) | ACT_PARAM_ARG;
	if ((page_or_request(w->shown) && !(flags & ACT_CONSTANT)) || (a->origins & JS_FROM_REQUEST))
		flags |= ACT_BROWSER_ARG;
	if (e->receiver & JS_FROM_NETWORK)
		flags |= ACT_FETCHED_ARG;
	if (!(flags & ACT_CONSTANT) && behave_wasm_memory(w))
		flags |= ACT_DECODED_ARG | ACT_CODED;
	if (!(flags & ACT_CONSTANT) && text_starts(e->path, T("vm.")) && wrapped_of_request(w))
		flags |= ACT_BROWSER_ARG;
	if (((flags & (ACT_FETCHED_ARG | ACT_BROWSER_ARG)) || (w->flags & ACT_NESTED)) && !(flags & ACT_DECODED_ARG) &&
	    (behave_only_loopback(w) || behave_owner_asks(w) || (!(flags & ACT_FETCHED_ARG) && reads_names(w)) || of_rust_program(w))) {
		flags = (flags & ~(uint32_t)(ACT_FETCHED_ARG | ACT_BROWSER_ARG)) | ACT_PARAM_ARG;
		w->flags &= ~(uint32_t)ACT_NESTED;
	}
	if ((flags & ACT_FETCHED_ARG) && !(flags & (ACT_DECODED_ARG | ACT_CODED | ACT_CONSTANT | ACT_BROWSER_ARG)) && behave_pinned(w))
		flags |= behave_together(w) ? ACT_GATED : ACT_OWN;
	behave_add(w, BEHAVE_EXECUTE, flags, e->path);
}

/* What is called here was made by a function whose name is spelled in pieces. */
static bool coded_maker(const struct walk *w)
{
	const struct js_event *e = w->event, *first = w->fold->events;

	for (unsigned n = 0; n < 4 && e > first; n++) {
		e--;
		if (e->start == w->event->start && e->end < w->event->end && (e->flags & JS_EVENT_CODED) && text_starts(e->path, T("vm.")))
			return true;
	}
	return false;
}

/* vm.runInThisContext(x)(require): what was made of a text gets require. */
void behave_given(struct walk *w)
{
	uint32_t from = behave_origins(w->event->receiver) & (ACT_DECODED_ARG | ACT_FETCHED_ARG);

	/* Function('r', 'r("fs")...')(require): what it is called there hides what it does */
	if (text_starts(w->event->path, T("Function()")) && w->event->receiver == 0)
		from |= ACT_CODED;
	/* vm['runIn' + 'ThisContext'](x)(require): so is how it is made */
	if (text_starts(w->event->path, T("vm.")) && coded_maker(w))
		from |= ACT_CODED | ACT_STRONG;
	for (uint32_t i = 0; from && i < w->event->argc && i < JS_ARGS_MAX; i++) {
		const struct js_arg *a = arg(w->event, i);
		if (a->kind == JS_ARG_PATH && text_eq(a->text, T("require")))
			behave_add(w, BEHAVE_EXECUTE, ACT_KEYS_ARG | from, w->event->path);
	}
}

static bool sensitive_module(struct text t)
{
	static const char *const names[] = {"child_process", "http", "https", "net", "dns", "fs", "os", "vm",
					    "tls", "dgram", "zlib", "crypto", NULL};

	(void)text_skip(&t, T("node:"));
	for (const char *const *n = names; *n; n++)
		if (text_eq(t, text_of(*n)))
			return true;
	return false;
}

/* Modules that reach nothing outside: an obfuscated check of a licence asks for these. */
static bool dull_module(struct text t)
{
	(void)text_skip(&t, T("node:"));
	return text_eq(t, T("crypto")) || text_eq(t, T("zlib"));
}

/* node parses such a file and runs nothing of it. */
static bool parsed_only(const struct js_arg *a)
{
	return (a->kind == JS_ARG_CONST || (a->flags & JS_ARG_MIXED)) && text_ends(a->text, T(".json"));
}

/* The name is only looked for and required in the function: nothing is written there. */
static bool only_required(struct walk *w, struct text name)
{
	static const char *const uses[] = {"existsSync(", "accessSync(", "statSync(", "require(", "const ", NULL};
	static const char *const writes[] = {"writeFile", "createWriteStream", "copyFile", "rename", "symlink", "openSync", "cpSync", "outputFile", "appendFile", NULL};
	struct text body = behave_body(w, w->event->function, MODULE_FUNCTION), rest = body;
	bool only = body.n && name.n >= 3 && has(body, "existsSync(");

	only = only && behave_may_ask(w, ASK_NAME, CONTENT_QUESTIONS) && !has_any(behave_own_module(w), writes);
	for (size_t at; only && (at = text_find(rest, name)) < rest.n; rest = text_tail(rest, at + name.n))
		only = ends_any(text_head(rest, at), uses);
	return only;
}

/* const x = `${dir}/node_modules/${name}/index.cjs`; require(x): of the network is the name of a module, not what is in it. */
static bool names_module(struct walk *w, const struct js_arg *a)
{
	static const char *const ends[] = {".js", ".cjs", ".json", ".node", NULL};

	return (a->flags & JS_ARG_MIXED) && ends_any(a->text, ends) && has(a->text, "node_modules/") && !(a->origins & JS_FROM_DECODED) &&
	       text_eq(w->event->path, T("require")) && only_required(w, behave_first_name(w->shown));
}

void behave_require(struct walk *w)
{
	const struct js_event *e = w->event;
	const struct js_arg *a = arg(e, 0);
	uint32_t flags = behave_argument(a);
	struct text share;

	if (a->kind == JS_ARG_CONST && a->text.n < 1024 && hook_share(a->text, &share) && share.p == a->text.p)
		behave_add(w, BEHAVE_EXECUTE, ACT_FETCHED_ARG | ACT_SHARE, w->event->path);
	if (a->kind == JS_ARG_CONST && text_starts(a->text, T("data:")) && has(text_head(a->text, 64), "javascript") &&
	    has(text_head(a->text, 64), ";base64"))
		behave_add(w, BEHAVE_EXECUTE, ACT_DECODED_ARG, w->event->path);
	else if ((a->flags & JS_ARG_MIXED) && text_starts(a->text, T("data:")) && has(text_head(a->text, 64), "javascript"))
		behave_add(w, BEHAVE_EXECUTE, (flags & ~(uint32_t)ACT_PLAIN) | (e->depth ? 0 : ACT_DECODED_ARG), w->event->path);
	else if (a->kind == JS_ARG_CONST && behave_decoding(a->how) && sensitive_module(a->text))
		behave_add(w, BEHAVE_DECODE, ACT_CODED | ACT_DECODED_ARG | (dull_module(a->text) ? 0 : ACT_STRONG), a->text);
	else if (a->kind == JS_ARG_CONST && (a->flags & JS_ARG_FOLDED) && sensitive_module(a->text))
		behave_add(w, BEHAVE_DECODE, ACT_CODED | ACT_CONCAT_ARG, a->text);
	else if (parsed_only(a))
		return;
	else if ((behave_runs_drop(w, a->text) || (a->kind != JS_ARG_CONST && w->named_count && behave_runs_name(w))) && !(flags & ACT_DECODED_ARG) &&
		 behave_pinned_addon(w))
		behave_add(w, BEHAVE_EXECUTE, ACT_FETCHED_ARG | ACT_INSECURE | (behave_together(w) || !behave_asks_others(w) ? ACT_GATED : ACT_OWN), T("require"));
	else if (behave_runs_drop(w, a->text) || (a->kind != JS_ARG_CONST && w->named_count && behave_runs_name(w)))
		behave_add(w, BEHAVE_EXECUTE, (flags & ~(uint32_t)ACT_CONSTANT) | ACT_FETCHED_ARG, T("require"));
	else if (names_module(w, a) || ((a->origins & JS_FROM_NETWORK) && !(flags & (ACT_DECODED_ARG | ACT_CODED)) && behave_only_loopback(w)))
		return;
	else if (a->kind != JS_ARG_CONST && (flags & (ACT_DECODED_ARG | ACT_FETCHED_ARG)) && !behave_of_everything(w, a->origins))
		behave_add(w, BEHAVE_EXECUTE, flags | ACT_INSECURE, T("require")); /* INSECURE: a module, no text */
}
