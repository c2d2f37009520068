#include "base/map.h"
#include "packtool/ioc.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>
#include <string.h>

/* Records come before what refers to them: severity and note are kept by id. */
struct list {
	struct arena *m;
	struct map *ids;
	struct kept {
		struct text severity, summary, campaign, confidence, expires, source;
		enum tlp tlp;
		bool withdrawn;
	} *records;
	uint32_t count, room;
	bool json;
	struct json_writer w;
};

static bool grow(struct list *l)
{
	uint32_t room = l->room ? l->room * 2 : 1024;
	struct kept *more = room > l->room ? ARENA_ARRAY(l->m, struct kept, room) : NULL;

	if (!more)
		return false;
	if (l->count)
		memcpy(more, l->records, l->count * sizeof *more);
	l->records = more;
	l->room = room;
	return true;
}

static bool keep(struct list *l, const struct source_row *row, struct err *e)
{
	bool fresh;
	struct text id = arena_text(l->m, row->value[0]);
	uint32_t *at = id.p ? map_put(l->ids, id, &fresh) : NULL;

	if (!at || (l->count == l->room && !grow(l)))
		return err_set(e, "NO-MEMORY", "too many records to list");
	*at = l->count;
	struct kept *k = &l->records[l->count++];
	k->severity = arena_text(l->m, row->value[2]);
	k->campaign = arena_text(l->m, row->value[5]);
	k->summary = arena_text(l->m, row->value[6]);
	k->confidence = arena_text(l->m, row->value[3]);
	k->expires = arena_text(l->m, row->value[12]);
	k->source = arena_text(l->m, row->value[13]);
	k->tlp = row->tlp;
	k->withdrawn = row->withdrawn;
	return !arena_failed(l->m) || err_set(e, "NO-MEMORY", "too many records to list");
}

static void put(struct list *l, struct text kind, struct text value, struct text id)
{
	const uint32_t *at = map_get(l->ids, id);
	struct kept none = {0}, *k = at ? &l->records[*at] : &none;

	if (l->json) {
		json_open_object(&l->w);
		json_member_text(&l->w, T("id"), id);
		json_member_text(&l->w, T("kind"), kind);
		json_member_text(&l->w, T("value"), value);
		json_member_text(&l->w, T("severity"), k->severity);
		json_member_text(&l->w, T("confidence"), k->confidence);
		json_member_text(&l->w, T("campaign"), k->campaign);
		json_member_text(&l->w, T("expires"), k->expires);
		json_member_text(&l->w, T("tlp"), text_of(tlp_name(k->tlp)));
		json_member_bool(&l->w, T("withdrawn"), k->withdrawn);
		json_member_text(&l->w, T("source"), k->source);
		json_member_text(&l->w, T("note"), k->summary);
		json_close(&l->w);
		return;
	}
	struct arena *m = arena_new(65536);
	if (m)
		printf(TEXT_FMT "  " TEXT_FMT "  " TEXT_FMT " %s  %s%s%s%s%s%s\n", TEXT_ARG(id),
		       TEXT_ARG(k->severity), TEXT_ARG(kind), verb_show(m, value),
		       verb_show(m, k->summary), k->tlp == TLP_CLEAR ? "" : "  tlp ",
		       k->tlp == TLP_CLEAR ? "" : tlp_name(k->tlp), k->expires.n ? "  until " : "",
		       verb_show(m, k->expires), k->withdrawn ? "  WITHDRAWN" : "");
	arena_free(m);
}

static bool take(void *ctx, const struct source_row *row, struct err *e)
{
	struct list *l = ctx;
	char value[1200];

	if (row->table == &sheets[SHEET_RECORD])
		return keep(l, row, e);
	if (row->table == &sheets[SHEET_INDICATOR])
		put(l, row->value[0], row->value[1], row->value[2]);
	if (row->table == &sheets[SHEET_AFFECTED]) {
		bool all = row->value[5].n == 0;
		int n = snprintf(value, sizeof value, TEXT_FMT "%s" TEXT_FMT, TEXT_ARG(row->value[1]),
				 all ? "" : "@", TEXT_ARG(row->value[5]));
		put(l, row->value[0], text_n(value, (size_t)n), row->value[2]);
	}
	return true;
}

static bool list(struct list *l, const char *dir, struct err *e)
{
	struct source_sink sink = {take, l};
	struct source_head head;

	l->ids = map_new(l->m);
	if (!l->ids)
		return err_set(e, "NO-MEMORY", "out of memory");
	if (l->json) {
		json_to_file(&l->w, stdout, JSON_PRETTY);
		json_open_array(&l->w);
	}
	bool ok = source_read(dir, &head, &sink, e);
	if (l->json)
		json_close(&l->w);
	return ok;
}

static int run(const struct args *a)
{
	struct list l = {.m = arena_new((size_t)4 << 30), .json = arg_flag(a, "json")};
	struct err e = {0};
	const char *dir = l.m ? ioc_dir(a, l.m, &e) : NULL;
	int status;

	if (dir && list(&l, dir, &e))
		status = l.json ? verb_json_end(&l.w) : EXIT_DONE;
	else
		status = verb_fail(&e);
	arena_free(l.m);
	return status;
}

static const struct option options[] = {
	{0, "dir", "DIR", "the source folder (default: picket/ioc in the user's configuration)"},
	OPTION_JSON,
	{0},
};

const struct cmd cmd_ioc_list = {
	.name = "ioc list",
	.summary = "the team's own indicators",
	.operands = "",
	.about = "Reads and checks the whole folder; a row that would be refused by \"pack build\" is named.",
	.example = "  picket ioc list",
	.options = options,
	.run = run,
};
