#include "packtool/receive.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "store/install.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static void report_root(const struct store_import *i)
{
	if (i->root_to)
		printf("  it carried root %ju, was root %ju\n", (uintmax_t)i->root_to,
		       (uintmax_t)i->root_from);
}

static void report(const char *file, const struct store_import *i)
{
	if (i->same)
		printf("%s: %s e%ju s%ju is in use already\n", file, i->name,
		       (uintmax_t)i->version.epoch, (uintmax_t)i->version.seq);
	else if (i->had)
		printf("%s: %s e%ju s%ju, was e%ju s%ju\n", file, i->name,
		       (uintmax_t)i->version.epoch, (uintmax_t)i->version.seq,
		       (uintmax_t)i->before.epoch, (uintmax_t)i->before.seq);
	else
		printf("%s: %s e%ju s%ju, new here\n", file, i->name, (uintmax_t)i->version.epoch,
		       (uintmax_t)i->version.seq);
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

static bool import(const struct args *a, struct store_lock *l, const struct store_place *where,
		   const char *file, struct store_import *out, struct err *e)
{
	int fd = open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

	if (fd < 0)
		return err_errno(e, "FILE-OPEN", "%s", file);
	bool ok = receive_pack(l, where, fd, file, arg_flag(a, "new-state"), out, e);
	close(fd);
	return ok;
}

/* What was imported before a refusal stays imported, and is said. */
static int import_all(const struct args *a, struct store_lock *l, const struct store_place *where)
{
	bool json = arg_flag(a, "json"), ok = true;
	struct store_import done;
	struct err e = {0};
	struct json_writer w;

	if (json) {
		json_to_file(&w, stdout, JSON_PRETTY);
		json_open_object(&w);
		json_key(&w, T("imported"));
		json_open_array(&w);
	}
	for (int i = 0; i < a->count && ok; i++) {
		ok = import(a, l, where, a->operands[i], &done, &e);
		if (ok && json)
			json_report(&w, a->operands[i], &done);
		if (ok && !json && done.anew)
			report_anew(&done);
		if (ok && !json && !arg_flag(a, "quiet"))
			report(a->operands[i], &done);
	}
	if (json) {
		json_close(&w);
		if (!ok) {
			json_member_text(&w, T("code"), text_of(e.code));
			json_member_text(&w, T("message"), text_of(e.text));
		}
		json_close(&w);
		verb_json_end(&w);
	}
	return ok ? EXIT_DONE : verb_fail(&e);
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
	.summary = "install signed packs",
	.operands = "FILE...",
	.min = 1,
	.max = -1,
	.about = "Copies a pack, checks every byte of the copy against the keys trusted here, refuses older\n"
		 "sequences, and puts it in use in one step. Whatever happens meanwhile, the store has the old\n"
		 "version or the new one.",
	.example = "  packtool corpus import acme.iocpack",
	.options = options,
	.run = run,
};
