/* content/behave_walk.h: what the files of behave share. Nothing else reads this.
 *
 *	behave.c	 which part a call, a read or a write of a script is for
 *	behave_walk.c	 flags of arguments, what runs when the file is loaded, handlers of answers
 *	behave_execute.c text that is run		behave_net.c	the network
 *	behave_client.c	 clients of services		behave_pool.c	miners
 *	behave_socket.c	 connections of no protocol	behave_pipe.c	streams into one another
 *	behave_exec.c	 other programs			behave_drop.c	files dropped and run
 *	behave_line.c	 their words as one line	behave_words.c	words that only say something
 *	behave_interpreter.c who takes commands from its input
 *	behave_wasm.c	 what WebAssembly programs ask for
 *	behave_away.c	 what programs of the network are given
 *	behave_read.c	 files read			behave_file.c	files written and copied
 *	behave_remove.c	 files removed			behave_page.c	web pages, people
 *	behave_manifest.c what is changed in a dependency
 *	behave_fixes.c	 ... by a table of what is replaced by what
 *	behave_hook.c	 hooks of requests
 *	behave_login.c	 what one gets in with		behave_listen.c	 whom it serves
 *	behave_place.c	 who says where it goes		behave_version.c commands that tell nothing
 *	behave_verify.c	 what is checked before something is run
 *	behave_pin.c	 code that is compared with a digest of one's own
 *	behave_digest.c	 whose a digest is
 *	behave_withhold.c what is taken out before something is sent
 *	behave_select.c	 what is chosen of the environment where it is gone through
 *	behave_named.c	 what is taken out of it by names
 *	behave_beside.c	 other packages that are written to
 *	behave_word.c	 what a program does for a word of its command line
 *	behave_open.c	 what only shows a page
 *	behave_hotkey.c	 programs that wait for a few keys
 *	behave_rare.c	 what has no row in callee.c
 */
#ifndef PICKET_SCANNER_CONTENT_BEHAVE_WALK_H
#define PICKET_SCANNER_CONTENT_BEHAVE_WALK_H

#include "scanner/content/behave.h"
#include "scanner/content/callee.h"
#include "scanner/content/limits.h"
#include "scanner/content/variable.h"
#include "scanner/js/decode.h"
#include "scanner/js/limits.h"

struct drop_name { /* a variable that held the path of a file that was dropped */
	struct text name;
	uint32_t function; /* around the write */
};

#define BEHAVE_SAID_MAX 224 /* words, more than the files of behave ask for; others are looked for each time */

struct said { /* a word that the whole text was looked through for */
	const char *word;
	bool there;
};

/* What is asked of the whole text, and answered once. */
enum asked { ASKED_NOT, ASKED_NO, ASKED_YES };

/* What is asked for many events of one text, and costs a search each time: so often and no more, or a text of many events would
 * take the square of its time. Who is told no takes the strict answer. */
enum question {
	ASK_AROUND,	 /* what stands around it */
	ASK_BESIDE,	 /* whose folder it writes to */
	ASK_CHAT,	 /* who names the chat it sends to */
	ASK_CHECK,	 /* what is checked before it */
	ASK_FILES,	 /* whose credential files a module names */
	ASK_GIVER,	 /* what a function gives */
	ASK_HERE,	 /* whether it lists where it was started */
	ASK_INTERCEPTOR, /* whether it stands in one of requests */
	ASK_ITSELF,	 /* whether it starts itself */
	ASK_FORGE,	 /* which repositories a workflow is for */
	ASK_KEYS,	 /* whether a key is asked for */
	ASK_LIST,	 /* which names a list has */
	ASK_LOGIN,	 /* where else a secret goes */
	ASK_LOOPBACK,	 /* which host an address has */
	ASK_MADE,	 /* who made what it removes */
	ASK_MANIFEST,	 /* what it sets in a package.json */
	ASK_NAMES,	 /* what its names are given */
	ASK_NAME,	 /* whether a name is compared before it is installed */
	ASK_OUTPUT,	 /* whose output goes to the repository's own service */
	ASK_PICTURE,	 /* whether it is given a picture */
	ASK_PIN,	 /* whose digest it is compared with */
	ASK_PLACE,	 /* who says where it goes */
	ASK_PROGRAM,	 /* which program a name is */
	ASK_SAID,	 /* what the names of a message are given */
	ASK_STOP,	 /* whether it can be stopped */
	ASK_SYSTEM,	 /* which system it is for */
	ASK_TABLE,	 /* what a table gives */
	ASK_TOKEN,	 /* whose token it is */
	ASK_WITHHOLD,	 /* what is taken out */
	ASK_WORD,	 /* which word of the command line it is for */
	QUESTIONS
};

struct walk { /* one layer being read */
	const struct behave *b;
	const struct js_fold *fold;
	struct text source;
	bool *live; /* for each function: it runs when the file is loaded, as far as can be told */
	uint32_t spans[CONTENT_SPANS_MAX][2]; /* what handles answers of the network */
	uint32_t span_count;
	struct carried { /* files of the package that were copied to where nobody looks for them */
		struct text from, to;
		bool program; /* one by its name, among temporary files */
	} carried[CONTENT_CARRIED_MAX];
	uint32_t carried_count;
	struct text own_file; /* the last one of the package's that was read */
	struct text dropped[CONTENT_DROPS_MAX]; /* files that were written with what came from the network */
	struct text opened;			/* the last stream that was opened for writing */
	uint32_t dropped_count;
	struct drop_name named[CONTENT_DROPS_MAX], opened_name; /* the same, by the names of variables */
	uint32_t named_count;
	uint32_t hooks[CONTENT_HOOKS_MAX][2]; /* hooks of requests that take contents */
	uint32_t hook_count;
	enum asked pool, here, versions, dated, zone, loopback, settings, key, token, state, workers, withheld, env_names, key_names, files, gathered, items, lines, brings, unwritten, hotkeys;
	struct said said[BEHAVE_SAID_MAX];
	uint32_t said_count;
	uint32_t dated_stretch; /* where dated was asked: of a stretch, not of the whole */
	uint16_t asked[QUESTIONS]; /* how often: behave_may_ask() */
	bool names;	    /* with versions: some command says which repository it is */
	bool metadata;	    /* asked a cloud's metadata service */
	uint32_t last_host; /* enum act_flag of the host that was last talked to */
	struct text last_name;
	unsigned files_of; /* the service whose credentials are all that the module names that files_module begins, when files is ASKED_YES */
	const char *files_module;
	struct text token_owner; /* the service whose token it is, when token is ASKED_YES */
	struct text made_for; /* the host that a client was made for, and its flags */
	uint32_t made_flags;
	uint32_t database; /* enum act_flag of the hosts that clients of databases were made for */
	uint32_t client_at; /* enum act_flag: a collector or a raw address that something was made for */
	bool interpreter; /* starts one: what its standard input is given is a program */
	struct text carrier; /* the last command line that sends what its input tells: curl --data @- */
	bool prompt; /* starts a shell that reads its commands: sh -i, $SHELL */
	bool tool, unknown_program; /* starts programs that are no shell; starts one that may be */
	bool named_program; /* starts one that its caller names */
	bool contract; /* asks a contract of a chain for something */
	bool listed_token; /* made one of an address that the network told */
	bool local;    /* no socket until here leads to another machine, and the last one is known to lead to none */
	bool remote;   /* one may */
	bool places, elsewhere; /* talks to somebody; to one whom not the environment alone names */
	bool chat_passed; /* behave_own_chat(): a caller names the chat, and not the environment */
	bool connects; /* makes a client of a socket server */
	const struct js_event *event;
	uint32_t place; /* offset in the file */
	uint32_t flags; /* on every act of the event */
	struct text shown;
};

/* --- arguments of the event --- */

/* One that is not there is unknown. */
static inline const struct js_arg *arg(const struct js_event *e, uint32_t i)
{
	static const struct js_arg none = {.kind = JS_ARG_UNKNOWN, .function = JS_NO_FUNCTION};

	return e->args && i < e->argc && i < JS_ARGS_MAX ? &e->args[i] : &none;
}

/* Of an object; NULL when it has none of that name. */
static inline const struct js_arg *prop(const struct js_arg *a, struct text name)
{
	for (uint32_t i = 0; a->kind == JS_ARG_OBJECT && a->props && i < a->prop_count; i++)
		if (text_eq(a->props[i].name, name))
			return &a->props[i].value;
	return NULL;
}

/* Its text when all of it is known, else "". a may be NULL. */
static inline struct text constant(const struct js_arg *a)
{
	return a && (a->kind == JS_ARG_CONST || a->kind == JS_ARG_BYTES) ? a->text : text_of("");
}

static inline bool has(struct text t, const char *word)
{
	return text_has(t, text_of(word));
}

static inline bool has_any(struct text t, const char *const *list) /* NULL ends it */
{
	for (; *list; list++)
		if (has(t, *list))
			return true;
	return false;
}

static inline bool starts_any(struct text t, const char *const *list) /* NULL ends it */
{
	for (; *list; list++)
		if (text_starts(t, text_of(*list)))
			return true;
	return false;
}

static inline bool ends_any(struct text t, const char *const *list) /* NULL ends it */
{
	for (; *list; list++)
		if (text_ends(t, text_of(*list)))
			return true;
	return false;
}

static inline bool has_letters(struct text t) /* of ASCII */
{
	for (size_t i = 0; i < t.n; i++)
		if ((t.p[i] >= 'a' && t.p[i] <= 'z') || (t.p[i] >= 'A' && t.p[i] <= 'Z'))
			return true;
	return false;
}

/* The text of a function, when there is one of this number and it has at most so many bytes; else "". */
static inline struct text behave_body(const struct walk *w, uint32_t function, size_t most)
{
	const struct js_function *f = function < w->fold->function_count ? &w->fold->functions[function] : NULL;

	return f && f->start < f->end && f->end <= w->source.n && f->end - f->start <= most ? text_n(w->source.p + f->start, f->end - f->start)
											   : text_of("");
}

/* --- behave_walk.c --- */

static inline bool behave_may_ask(struct walk *w, enum question q, unsigned most)
{
	return w->asked[q] < most && ++w->asked[q];
}

/* Does the whole text have the word, a literal? Asked of each event, looked for once. */
bool behave_said(struct walk *w, const char *word);

bool behave_decoding(js_how how);	      /* a decoder, no mere putting together */
uint32_t behave_origins(uint32_t from);	      /* JS_FROM_* as ACT_*_ARG */
uint32_t behave_argument(const struct js_arg *a);
/* In a large program, an object that is given all there is: that something came out of it tells nothing. from: JS_FROM_* */
bool behave_of_everything(const struct walk *w, uint32_t from);
void behave_add(struct walk *w, enum behaviour b, uint32_t flags, struct text detail);
void behave_mark_live(struct walk *w);
bool behave_nested(const struct walk *w, const struct js_event *e); /* in what handles an answer of the network */
void behave_remember_span(struct walk *w, const struct js_event *e);

/* --- behave_drop.c --- */

bool behave_program_path(struct text t);
/* The name that a call as it is shown has for its first argument: writeFileSync(NAME, ..); "" when something else stands there. */
struct text behave_first_name(struct text shown);
/* A file is opened for writing; fetched: with what came from the network or a decoder. */
void behave_opens(struct walk *w, const struct js_arg *path, bool fetched);
void behave_remember_drop(struct walk *w, struct text path);
/* A copy; NULL: of the file whose content is given, where the event holds the call that reads it, or of the one that was read last. */
void behave_carries(struct walk *w, const struct js_arg *from, const struct js_arg *to);
void behave_pipes_own(struct walk *w); /* the same of fs.createReadStream(x).pipe(fs.createWriteStream(y)), and of pipeline(..) */
void behave_runs_carried(struct walk *w, struct text line, bool silent);
void behave_drops_opened(struct walk *w);	 /* what was opened last is filled with what was fetched */
bool behave_runs_name(const struct walk *w); /* the event runs a file that was dropped, by the variable of its path */
bool behave_runs_drop(const struct walk *w, struct text line);

/* --- behave_hook.c --- */

void behave_remember_hook(struct walk *w); /* when the event at hand puts one in its place */
/* Something of these origins (JS_FROM_*) goes to a host: an act when a hook does it. */
void behave_sent_on(struct walk *w, uint32_t origins, uint32_t host_flags, struct text host);

/* --- behave_word.c --- */

bool behave_for_word(struct walk *w); /* the event: under an if that compares a word of the command line */
bool behave_called_for_word(struct walk *w); /* in a function that is called for such a word, and for nothing else */
/* A function of a command-line program, or what it does for one of its words: its user asks for it. */
bool behave_on_demand(struct walk *w, const struct js_arg *path);

/* --- behave_verify.c --- */

/* Before the event, in the function around it or in one that it calls, a wrong signature ends it, and a library that is
 * loaded does not come to it. kept: the event writes a file, which is checked before or behind it. */
bool behave_verified(struct walk *w, bool kept);

/* The event may come when the file is loaded, and before somebody asks for it. */
bool behave_on_load(const struct walk *w);

/* ... the text of a message is taken from nobody but those whom the environment names. */
bool behave_owner_asks(struct walk *w);

/* --- behave_pin.c --- */

/* What the event runs is hashed before it in the same function, which ends unless the digest is one that stands in the text or in a
 * file of the package, or that callers give who are not in the text; and nothing in it runs it when it is loaded. */
bool behave_pinned(struct walk *w);
/* The event loads a compiled addon by a path that one call alone writes to, in a function that ends before it unless the digest of the
 * bytes is one that stands in the text or in a file of the package. */
bool behave_pinned_addon(struct walk *w);
bool behave_asks_others(const struct walk *w); /* other modules of the package may have a say in it */
bool behave_together(const struct walk *w); /* the text is of modules that are read as one script: no calls of another file */

/* --- behave_digest.c --- */

/* What the value is made of stands in the text, or in a file of the package, and nothing else is put there; callers: or each caller of
 * the event's function gives such a one. */
bool behave_own_digest(struct walk *w, struct text value, bool callers);
/* const { integrity } = x, const [kind, want] = x.split('-'): what stands behind the bracket that name stands in, at its place. */
struct text behave_taken_out(struct text source, struct text name);

/* --- behave_beside.c --- */

bool behave_beside(const struct walk *w, struct text path); /* a path of the file leads into a package that lies beside its own */
/* What the event writes is found by the name of another package, as the variables of the text tell: require.resolve('x/lib/y.js'). */
bool behave_resolved(struct walk *w, const struct js_arg *path);
/* Code of a package below a folder that a function around the event is given, and that some call in the text gives it above its own. */
bool behave_told_beside(struct walk *w, const struct js_arg *path);

/* --- behave_open.c --- */

/* The call's function says how each system shows a page, and nothing else that could be run: an address from the network opens there. */
bool behave_opens_page(struct walk *w);

/* --- behave_withhold.c --- */

/* Wherever the text takes the whole environment, it takes out what is called like a secret, or chooses what it takes. */
bool behave_withholds(struct walk *w);

/* --- behave_select.c --- */

/* Of the environment that stands between: is it gone through, and only what few names choose is taken? */
bool behave_selects(struct walk *w, struct text before, struct text after);

/* The event sends secrets of the environment: those that variables keep which it names are collected where it stands too, when they
 * are several. */
void behave_says_secrets(struct walk *w);

/* --- behave_named.c --- */

bool behave_env_members(struct walk *w, size_t at); /* at process: its env gets a name, and the text takes members of that alone */
/* Of the environment that stands between, all that the text takes are members by their names. */
bool behave_env_named(struct walk *w, struct text before, struct text after);

/* --- behave_login.c --- */

/* What came from there (JS_FROM_*) stands in the event's header Authorization, or is what its connection is made with, and
 * goes nowhere else. host: the constant one, or "". */
bool behave_only_authorizes(struct walk *w, uint32_t from, struct text host);
/* All secrets of the environment that the text names are called after the one service whose hosts are all that it names:
 * GITHUB_TOKEN for api.github.com. */
bool behave_own_token(struct walk *w, struct text host);
/* The credential files that the event's module names are all of one service, and the event's address, url, is where that service
 * gives tokens for them. */
bool behave_renews(struct walk *w, struct text url);
bool behave_token_place(struct walk *w, struct text url); /* the address is such a one of any service */
bool behave_secret_name(struct text name); /* of a variable of the environment; behave.c */

/* Taken from somewhere where it is nobody else's business. */
#define BEHAVE_TAINTS                                                                              \
	(ACT_ENV_ARG | ACT_FILE_ARG | ACT_HOST_ARG | ACT_SECRET_ARG | ACT_COMMAND_ARG | ACT_BROWSER_ARG | ACT_SELF_ARG)

#define BEHAVE_BAD_PLACE (ACT_RAW_IP | ACT_COLLECTOR_HOST | ACT_INSECURE) /* nothing is excused that goes there */

/* --- behave_place.c: who says where it goes; for the first two the environment alone, or for the first a caller, and the text holds no key of its own --- */

bool behave_own_chat(struct walk *w, struct text host); /* the chat that the event sends to */
bool behave_unwritten_chat(struct walk *w, struct text url); /* ... whose key comes from outside, by whatever way, and can be no part of the text */
bool behave_own_place(struct walk *w);			/* the address of the event */
struct text behave_own_module(const struct walk *w);	/* of modules that are read as one script (join_text.h), the one that the event stands in; else the whole text */
struct text behave_address(const struct js_arg *a);	/* as a text or in an object of options; "" when none is known */
/* What the event's address is made of is the place itself, nothing that goes to a place that somebody wrote down. */
bool behave_tells_place(struct walk *w, const struct js_event *e);

/* --- behave_version.c --- */

/* Every command of the script asks a program or the system for its version, git for a commit or its history, or npm for its registry; or
 * for the name of a repository (names), which tells somebody else than its service something. What goes to the terminal is none. */
bool behave_only_versions(struct walk *w);

/* The address is of a repository that nobody wrote down, where the service keeps it that gives its API, and every command of the text
 * whose output is taken is git, or npm. */
bool behave_to_its_forge(struct walk *w, struct text url);

/* Some command of the text is told what to say: echo, printf, a substitution, an address. What it says may be made of anything. */
bool behave_told_to_say(struct walk *w);

/* What a command says stands in the address of the event where a repository is named to the service that keeps it, and nowhere
 * else in that argument. */
bool behave_names_repository(struct walk *w);
/* The address of the event may be right: what connects does not go there by the system's way, by its own options or by what the text
 * sets for all requests. */
bool behave_other_way(struct walk *w, const struct js_event *e);

/* --- behave_listen.c --- */

bool behave_only_loopback(struct walk *w); /* what comes from outside comes from this machine, or from the server that a page is from: the file serves it or asks there, and asks nobody else */

/* --- behave_client.c --- */

bool behave_client(struct text path); /* of a service or a server, by the module */
bool behave_copies_mail(const struct js_arg *message);
void behave_client_call(struct walk *w);
void behave_database(struct walk *w);
void behave_client_made(struct walk *w); /* axios.create({baseURL}) and the like */
void behave_new(struct walk *w);	 /* of something that no row of callee.c knows */

/* --- behave_pool.c --- */

bool behave_pool_language(struct walk *w); /* the text speaks it, and the host that was last talked to is a fixed one */

/* --- behave_forge.c --- */

void behave_puts_workflow(struct walk *w); /* the event puts one into a repository, by the service that keeps it */

/* --- the parts, each for the event at hand --- */

void behave_execute(struct walk *w, bool timer);
void behave_given(struct walk *w);
void behave_require(struct walk *w);
void behave_net(struct walk *w, bool post);
/* What an answer said goes to a fixed host that is no cloud's, in a script that asks the metadata service. behave_net.c */
void behave_metadata_sent(struct walk *w);
/* The cookies and the authorization of a request in one body (JS_FROM_*): who verifies a token sends that, who passes a request on puts both
 * into headers again. */
bool behave_both_logins(uint32_t from);
void behave_net_write(struct walk *w);
void behave_socket(struct walk *w);
void behave_dns(struct walk *w);
void behave_pipe(struct walk *w);
void behave_pipeline(struct walk *w);
void behave_exec(struct walk *w, bool spawn);

/* --- behave_line.c --- */

struct text behave_spawn_line(struct walk *w); /* "curl" and its list of words as one line, for the same judgement as a shell's */

/* --- behave_words.c --- */

/* execFile('bw', ['get', 'item', id]): somebody's own program, known by its name, and no tool that runs, fetches or registers
 * what it is given. Where an id was coded hides nothing then. */
bool behave_own_program(const struct walk *w, const struct js_arg *program, const struct js_arg *options);

/* execFile('docker', ['login', '-u', user, ..]): a client of a registry of images, told as whom it goes in: the token of a registry is a
 * name and a password in base64. */
bool behave_logs_in(const struct js_arg *program, const struct js_arg *list, const struct js_arg *options);
/* spawn('code', ['-g', `${file}:${line}`]): a fixed program, or one that the user names, and words that are put together. */
bool behave_gives_words(const struct walk *w);
bool behave_tells_git(const struct walk *w); /* spawn('git', ['commit', '-m', message]): no word behind that one is a program to git, nor says where one is */
/* What the network told of a command of a package manager is the version of a package that is named; or, in one command of exec() that a
 * function gives which others call, the name of a package that it compares with a pattern. */
bool behave_names_package(struct walk *w, struct text line, bool spawn);
bool behave_runs_no_file(struct walk *w, struct text line); /* security, stty, xclip: programs of the system that ask, tell or keep something */

/* --- behave_interpreter.c --- */

bool behave_interprets(const struct js_arg *program);	/* spawn('sh'), spawn(process.execPath) */
bool behave_interprets_line(const struct js_arg *line); /* the same of a command line whose options say no file: "bash -s", "node -" */
bool behave_prompts(const struct walk *w);		/* the event starts a shell that is given nothing to do: its commands come by its input */
bool behave_no_shell(struct walk *w, struct text line); /* a program that runs nobody's commands, unless it is told to: gzip -c */
bool behave_named_by_caller(struct walk *w);		/* whoever calls the function says what is started, and the text knows no shell */

/* --- behave_wasm.c --- */

bool behave_wasm_memory(struct walk *w); /* inside an import of a WebAssembly program: its command or code stands in the program's memory */
bool behave_reads_memory(struct walk *w); /* UTF8ToString() of the text takes a text out of a WebAssembly program's memory, as Emscripten has it */
bool behave_system_of_c(struct walk *w); /* the event is what a C program calls to have a command run, as Emscripten wraps it */
/* The command line of the event, a list of words when spawned, sends what it is given, of these origins (JS_FROM_*). behave_away.c */
void behave_gives_away(struct walk *w, struct text line, uint32_t given, bool spawn);
void behave_carried(struct walk *w, struct text to, uint32_t origins); /* something goes to the input of such a command; behave_away.c */
void behave_stdin(struct walk *w, struct text to, uint32_t origins); /* something of these origins (JS_FROM_*) goes to it */
void behave_read(struct walk *w);
bool behave_only_asked(struct walk *w); /* every file of credentials that the text reads is .env, for a word of the command line */
bool behave_own_state(struct walk *w); /* every file that the text reads is one in the home folder that it writes: what it keeps between its runs */
/* On a fixed folder of another machine: asking for it gives that machine the user's name and a proof of the password. */
void behave_on_share(struct walk *w, const struct js_arg *path, uint32_t origins);
void behave_write(struct walk *w, const struct js_arg *path, const struct js_arg *data);
/* The code of a program that is installed on the machine, by its path: enum act_flag, or 0. */
uint32_t behave_of_program(struct text path);
/* A file is written, a package.json below node_modules: what one package says of itself is set, nothing that is run or asked for. */
bool behave_mends_manifest(struct walk *w, struct text path); /* behave_manifest.c */
bool behave_edits(struct walk *w, const struct js_arg *data); /* likewise: what a file there says is read, and written again with parts of it replaced */
bool behave_brings_more(struct walk *w); /* the text has what could bring code from elsewhere: the network, programs, what is decoded */
/* ... by a script that says in plain words what it replaces there and by what, reads nothing else, and puts no texts together. behave_fixes.c */
bool behave_fixes(struct walk *w, struct text file, const struct js_arg *data);
void behave_copy(struct walk *w);
void behave_remove(struct walk *w);
void behave_page(struct walk *w, enum callee c);
void behave_attribute(struct walk *w);
void behave_leads(struct walk *w, const struct js_arg *to); /* the page goes there */
void behave_loads_into_page(struct walk *w, const struct js_arg *from); /* an element of it gets that from there */
bool behave_takes_items(struct walk *w); /* of the page's stores the text takes items by their names alone, and no cookies nor keys */
bool behave_submits(struct walk *w); /* the event sends a form whose own sending its listener stops: this is how it is sent */
void behave_member(struct walk *w); /* x.y = z */
bool behave_key_module(struct text path); /* of a package that tells key strokes of the whole machine */
/* All that the text does with such a package is to ask whether a stroke is one of a few keys that it writes down. */
bool behave_only_hotkeys(struct walk *w);
void behave_rare(struct walk *w);

#endif
