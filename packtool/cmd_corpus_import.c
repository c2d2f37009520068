#include "base/called.h"
#include "packtool/arrive.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "store/install.h"

#include <stdio.h>
#include <string.h>

static void report_root(const struct store_import *i)
{
	if (i->root_to)
		printf("  it carried root %ju, was root %ju\n", (uintmax_t)i->root_to,
		       (uintmax_t)i->root_from);
}

static void report(const char *file, const struct store_import *i)
{
	if (i->same)
		verb_tell(file, "%s e%ju s%ju is in use already\n", i->name,
		       (uintmax_t)i->version.epoch, (uintmax_t)i->version.seq);
	else if (i->had)
		verb_tell(file, "%s e%ju s%ju, was e%ju s%ju\n", i->name,
		       (uintmax_t)i->version.epoch, (uintmax_t)i->version.seq,
		       (uintmax_t)i->before.epoch, (uintmax_t)i->before.seq);
	else
		verb_tell(file, "%s e%ju s%ju, new here\n", i->name, (uintmax_t)i->version.epoch,
		       (uintmax_t)i->version.seq);
	if (i->fuller)
		printf("  with more of its levels than this copy has: the copy was not taken\n");
	if (i->without[0])
		printf("  without its level %s: rows of that level are not here\n", i->without);
	report_root(i);
}

static void report_anew(const struct store_import *i)
{
	printf("The state was lost and is begun again: %zu pack%s that stood here and verif%s %s known again;\n"
	       "what was the newest before is not. Import the newest of each publisher.\n",
	       i->adopted, i->adopted == 1 ? "" : "s", i->adopted == 1 ? "ies" : "y",
	       i->adopted == 1 ? "is" : "are");
}

static void json_report(struct json_writer *w, const char *file, const struct store_import *i)
{
	json_open_object(w);
	json_member_text(w, T("file"), text_of(file));
	json_member_text(w, T("pack"), text_of(i->name));
	json_member_u64(w, T("epoch"), i->version.epoch);
	json_member_u64(w, T("seq"), i->version.seq);
	verb_json_digest(w, T("id"), &i->version.id);
	json_member_bool(w, T("changed"), !i->same);
	if (i->without[0])
		json_member_text(w, T("without"), text_of(i->without));
	if (i->anew)
		json_member_u64(w, T("adopted"), i->adopted);
	if (i->root_to)
		json_member_u64(w, T("root"), i->root_to);
	if (i->had) {
		json_key(w, T("before"));
		json_open_object(w);
		json_member_u64(w, T("epoch"), i->before.epoch);
		json_member_u64(w, T("seq"), i->before.seq);
		verb_json_digest(w, T("id"), &i->before.id);
		json_close(w);
	}
	json_close(w);
}

struct telling {
	bool json, quiet;
	struct json_writer w;
	struct buf missing; /* one a line */
	const struct err *first; /* the refusal that ends the run is told at its end */
};

static void tell_pack(void *ctx, const char *file, const struct store_import *i)
{
	struct telling *t = ctx;

	if (t->json)
		json_report(&t->w, file, i);
	else if (!t->quiet)
		report(file, i);
	if (!t->json && i->anew)
		report_anew(i);
}

static void tell_note(void *ctx, const char *text)
{
	struct telling *t = ctx;

	if (t->json || t->quiet)
		return;
	verb_put(stdout, text);
	putchar('\n');
}

static void tell_missing(void *ctx, const char *what)
{
	struct telling *t = ctx;

	if (!t->json) {
		fputs("missing: ", stdout);
		verb_put(stdout, what);
		putchar('\n');
	}
	buf_printf(&t->missing, "%s\n", what);
}

/* The first one is told at the end, by its exit status. */
static void tell_refused(void *ctx, const char *file, const struct err *e)
{
	struct telling *t = ctx;

	if (!t->first->code[0] || strcmp(t->first->text, e->text) == 0)
		return;
	fprintf(stderr, "%s: ", called());
	verb_put(stderr, file);
	fputs(": ", stderr);
	verb_put(stderr, e->text);
	fprintf(stderr, " [%s]\n", e->code);
}

static void json_end_of(struct telling *t, const struct arrived *done)
{
	struct text rest = buf_view(&t->missing), line;

	json_close(&t->w);
	json_key(&t->w, T("missing"));
	json_open_array(&t->w);
	while (text_line(&rest, &line))
		json_put_text(&t->w, line);
	json_close(&t->w);
	if (done->refused) {
		json_member_text(&t->w, T("code"), text_of(done->why.code));
		json_member_text(&t->w, T("message"), text_of(done->why.text));
	}
	json_close(&t->w);
	verb_json_end(&t->w);
}

/* What was imported before a refusal stays imported, and is said. */
static int import_all(const struct args *a, struct store_lock *l, const struct store_place *where)
{
	struct arrived done;
	struct telling t = {.json = arg_flag(a, "json"), .quiet = arg_flag(a, "quiet"),
			    .missing = BUF((size_t)1 << 20), .first = &done.why};
	struct arrive_report r = {tell_pack, tell_note, tell_missing, tell_refused, &t};

	if (t.json) {
		json_to_file(&t.w, stdout, JSON_PRETTY);
		json_open_object(&t.w);
		json_key(&t.w, T("imported"));
		json_open_array(&t.w);
	}
	bool ok = arrive(l, where, arg_flag(a, "new-state"), a->operands, (size_t)a->count, &r, &done);
	if (t.json)
		json_end_of(&t, &done);
	buf_free(&t.missing);
	if (!ok)
		return verb_fail(&done.why);
	return done.missing ? EXIT_INCOMPLETE : EXIT_DONE;
}

static int run(const struct args *a)
{
	struct arena *m = arena_new(65536);
	struct store_lock *l = NULL;
	struct store_place where;
	struct err e = {0};
	int status;

	if (verb_place(a, m, &where, &e) && store_lock(where.dir, verb_now(), &l, &e))
		status = import_all(a, l, &where);
	else
		status = verb_fail(&e);
	store_unlock(l);
	arena_free(m);
	return status;
}

static const struct option options[] = {
	{0, "new-state", NULL, "when the store's state was lost: begin again with what verifies"},
	OPTION_STORE,
	OPTION_JSON,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_corpus_import = {
	.name = "corpus import",
	.summary = "install signed packs, from a file, a folder or volumes",
	.operands = "FILE|FOLDER...",
	.min = 1,
	.max = -1,
	.about = "Copies a pack, checks every byte of the copy against the keys trusted here, refuses older\n"
		 "sequences, and puts it in use in one step. Whatever happens meanwhile, the store has the old\n"
		 "version or the new one. A folder or volumes, as \"corpus export\" writes them, may come in any\n"
		 "order and on several days: what is missing is named, with exit status 4. A delta is rebuilt\n"
		 "to the bytes that were signed; roots and catalogs that came along count too.",
	.example = "  picket corpus import acme.iocpack\n"
		   "  picket corpus import stick",
	.options = options,
	.run = run,
};
