#include "json/write.h"
#include "base/map.h"
#include "scanner/report/wrap.h"
#include "scanner/saved.h"
#include "scanner/verbs.h"

#define WIDTH 100

struct side {
	const struct json *items; /* findings by place */
	struct map *by_print;	  /* fingerprint -> place */
	size_t count;
};

struct diff {
	struct arena *arena;
	struct side a, b;
	const struct json *added, *gone, *changed; /* of b, a, b */
	size_t added_count, gone_count, changed_count;
};

static bool index_side(struct arena *a, const struct saved *s, struct side *side)
{
	size_t count = json_count(s->findings);
	struct json *items = ARENA_ARRAY(a, struct json, count + 1);
	bool fresh;

	side->by_print = map_new(a);
	side->items = items;
	if (!items || !side->by_print)
		return false;
	for (struct json_each m = json_each(s->findings); json_next(&m);) {
		uint32_t *at = map_put(side->by_print, json_get_text(m.value, T("fingerprint")), &fresh);
		if (!at)
			return false;
		*at = (uint32_t)side->count;
		items[side->count++] = m.value;
	}
	return true;
}

static bool same_text(struct json a, struct json b, struct text key)
{
	return text_eq(json_get_text(a, key), json_get_text(b, key));
}

/* What a person would call the same finding, told otherwise. */
static bool same(struct json a, struct json b)
{
	return same_text(a, b, T("severity")) && same_text(a, b, T("confidence")) &&
	       same_text(a, b, T("message")) && same_text(a, b, T("evidence")) &&
	       same_text(a, b, T("denied")) &&
	       text_eq(json_number(json_get(a, T("line"))), json_number(json_get(b, T("line"))));
}

static bool compare(struct diff *d)
{
	struct json *added = ARENA_ARRAY(d->arena, struct json, d->b.count + 1);
	struct json *changed = ARENA_ARRAY(d->arena, struct json, d->b.count + 1);
	struct json *gone = ARENA_ARRAY(d->arena, struct json, d->a.count + 1);

	if (!added || !gone || !changed)
		return false;
	for (size_t i = 0; i < d->b.count; i++) {
		const uint32_t *at = map_get(d->a.by_print, json_get_text(d->b.items[i], T("fingerprint")));
		if (!at)
			added[d->added_count++] = d->b.items[i];
		else if (!same(d->a.items[*at], d->b.items[i]))
			changed[d->changed_count++] = d->b.items[i];
	}
	for (size_t i = 0; i < d->a.count; i++)
		if (!map_get(d->b.by_print, json_get_text(d->a.items[i], T("fingerprint"))))
			gone[d->gone_count++] = d->a.items[i];
	d->added = added;
	d->changed = changed;
	d->gone = gone;
	return true;
}

static void put_lines(const char *head, const struct json *items, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct buf b = BUF((size_t)16 << 10);
		struct json package = json_get(items[i], T("package"));
		buf_text(&b, json_get_text(items[i], T("severity")));
		buf_char(&b, ' ');
		buf_text(&b, json_get_text(items[i], T("rule")));
		buf_char(&b, ' ');
		buf_text(&b, text_head(json_get_text(items[i], T("fingerprint")), 12));
		buf_char(&b, ' ');
		buf_text(&b, json_get_text(package, T("name")));
		buf_text(&b, T(": "));
		buf_text(&b, json_get_text(items[i], T("message")));
		wrap_put(stdout, WIDTH, head, "         ", buf_view(&b));
		buf_free(&b);
	}
}

static void put_list(struct json_writer *w, struct text key, const struct json *items, size_t count)
{
	json_key(w, key);
	json_open_array(w);
	for (size_t i = 0; i < count; i++) {
		json_open_object(w);
		json_member_text(w, T("fingerprint"), json_get_text(items[i], T("fingerprint")));
		json_member_text(w, T("message"), json_get_text(items[i], T("message")));
		json_member_text(w, T("package"),
				 json_get_text(json_get(items[i], T("package")), T("purl")));
		json_member_text(w, T("rule"), json_get_text(items[i], T("rule")));
		json_member_text(w, T("severity"), json_get_text(items[i], T("severity")));
		json_close(w);
	}
	json_close(w);
}

static bool put_json(const struct diff *d, bool identical)
{
	struct json_writer w;

	json_to_file(&w, stdout, JSON_PRETTY);
	json_open_object(&w);
	put_list(&w, T("added"), d->added, d->added_count);
	put_list(&w, T("changed"), d->changed, d->changed_count);
	put_list(&w, T("gone"), d->gone, d->gone_count);
	json_member_bool(&w, T("identical"), identical);
	json_close(&w);
	return json_end(&w);
}

static bool put(const struct args *a, const struct diff *d, bool identical)
{
	if (arg_flag(a, "json"))
		return put_json(d, identical);
	put_lines("added    ", d->added, d->added_count);
	put_lines("changed  ", d->changed, d->changed_count);
	put_lines("gone     ", d->gone, d->gone_count);
	if (identical)
		printf("identical: %zu findings\n", d->b.count);
	else
		printf("%zu added, %zu changed, %zu gone\n", d->added_count, d->changed_count,
		       d->gone_count);
	return fflush(stdout) == 0;
}

static int run(const struct args *a)
{
	const char *paths[2] = {a->operands[0], a->operands[1]};
	struct saved reports[2] = {0};
	struct diff d = {.arena = arena_new((size_t)1 << 30)};
	struct err e = {0};
	int status = EXIT_INCOMPLETE;

	if (!saved_open(reports, paths, 2, &e)) {
		status = cmd_fail(&e, EXIT_USAGE);
	} else if (!d.arena || !index_side(d.arena, &reports[0], &d.a) ||
		   !index_side(d.arena, &reports[1], &d.b) || !compare(&d)) {
		err_set(&e, "LIMIT-MEMORY", "out of memory");
		cmd_fail(&e, status);
	} else {
		bool identical = !d.added_count && !d.changed_count && !d.gone_count;
		if (put(a, &d, identical))
			status = identical ? EXIT_DONE : EXIT_FINDINGS;
	}
	arena_free(d.arena);
	saved_leave(reports, 2, status);
}

static const struct option options[] = {{0, "json", NULL, "as JSON"}, {0}};

const struct cmd cmd_diff = {
	.name = "diff",
	.summary = "compare two reports: what is added, changed and gone",
	.operands = "A.json B.json",
	.min = 2,
	.max = 2,
	.about = "Both are reports of scan --format json; findings are the same when their fingerprints\n"
		 "are. Findings below --show are in no report: use --show info for both.\n\n"
		 "Exit status: 0 identical, 1 different, 2 not two reports with a verdict.",
	.example = "  picket scan --show info --format json -o before.json .\n"
		   "  picket scan --show info --format json -o after.json .\n"
		   "  picket diff before.json after.json",
	.options = options,
	.run = run,
};
