#include "scanner/policy/condition.h"

#include "scanner/policy/limits.h"
#include "scanner/policy/sql.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char schema[] =
	"CREATE TABLE finding(id INTEGER PRIMARY KEY, rule TEXT, severity TEXT COLLATE LEVEL,"
	" confidence TEXT COLLATE LEVEL, purl TEXT, name TEXT, version TEXT, source TEXT, direct INT,"
	" dev INT, optional INT, depth INT, file TEXT, line INT, message TEXT, behaviours TEXT,"
	" fixed INT, reachable INT, pack TEXT, row TEXT, fingerprint TEXT, known INT)";
static const char insert[] =
	"INSERT INTO finding VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
static const char *const tables[] = {"finding", NULL};

struct conditions {
	struct sql *sql;
	struct sql_budget budget;
	size_t count; /* findings */
};

static struct text join(struct arena *a, const struct finding *f)
{
	struct text all = T("");

	for (size_t i = 0; i < f->behaviour_count; i++)
		all = arena_printf(a, TEXT_FMT "%s" TEXT_FMT, TEXT_ARG(all), i ? " " : "",
				   TEXT_ARG(f->behaviours[i]));
	return all;
}

static bool fill_row(struct sql *s, size_t id, const struct finding *f, struct text behaviours,
		     struct err *e)
{
	int c = 1;

	sql_number(s, c++, id);
	sql_text(s, c++, text_of(f->rule));
	sql_text(s, c++, text_of(severity_name(f->severity)));
	sql_text(s, c++, text_of(confidence_name(f->confidence)));
	sql_text(s, c++, f->package.purl);
	sql_text(s, c++, f->package.name);
	sql_text(s, c++, f->package.version);
	sql_text(s, c++, text_of(f->package.source));
	sql_bool(s, c++, f->package.direct);
	sql_bool(s, c++, f->package.dev);
	sql_bool(s, c++, f->package.optional);
	sql_number(s, c++, f->package.path_count);
	sql_text(s, c++, f->file);
	sql_number(s, c++, f->line);
	sql_text(s, c++, f->message);
	sql_text(s, c++, behaviours);
	sql_bool(s, c++, f->fixed.n > 0);
	if (f->reachable < 0)
		sql_null(s, c++);
	else
		sql_bool(s, c++, f->reachable != 0);
	sql_text(s, c++, f->corpus.pack);
	sql_text(s, c++, f->corpus.row);
	sql_text(s, c++, text_of(f->fingerprint));
	sql_bool(s, c++, f->known);
	return sql_row(s, e);
}

static bool fill(struct sql *s, const struct finding_list *l, struct err *e)
{
	struct arena *a = arena_new((size_t)1 << 20);
	bool ok = (a || err_set(e, "LIMIT-MEMORY", "out of memory")) && sql_insert(s, insert, e);

	for (size_t i = 0; ok && i < finding_count(l); i++) {
		const struct finding *f = finding_at(l, i);
		ok = fill_row(s, i, f, join(a, f), e);
		arena_reset(a);
	}
	arena_free(a);
	return ok;
}

/* The line end keeps a comment in the condition from hiding what follows. What closes the parenthesis
 * itself changes the columns or the rows, which is looked at. */
static bool start(struct sql *s, struct sql_budget *budget, struct text condition, struct err *e)
{
	char text[CONDITION_BYTES_MAX + 64];

	if (condition.n > CONDITION_BYTES_MAX)
		return err_set(e, "CONDITION-SHAPE", "longer than %d bytes", CONDITION_BYTES_MAX);
	if (text_trim(condition).n == 0 || memchr(condition.p, 0, condition.n))
		return err_set(e, "CONDITION-SHAPE", "empty, or it holds a NUL");
	int n = snprintf(text, sizeof text, "SELECT id, (\n" TEXT_FMT "\n) FROM finding",
			 TEXT_ARG(condition));
	/* Copied by SQLite while it compiles. */
	if (!sql_select(s, budget, text_n(text, (size_t)n), e))
		return false;
	return sql_columns(s) == 2 ||
	       err_set(e, "CONDITION-SHAPE", "not one condition; write it as after WHERE");
}

bool condition_check(struct text condition, struct err *e)
{
	/* Asked about two findings: an aggregate, or a level that is none, shows now. */
	struct finding_list *two = finding_list_new((size_t)64 << 10);
	struct conditions *c = NULL;
	bool met[2];
	bool ok = two && finding_add(two, "L2-SCAN-001", SEVERITY_HIGH, CONFIDENCE_HIGH) &&
		  finding_add(two, "L2-SCAN-001", SEVERITY_LOW, CONFIDENCE_LOW);

	if (!ok)
		err_set(e, "LIMIT-MEMORY", "out of memory");
	ok = ok && conditions_open(two, 1, &c, e) && conditions_ask(c, condition, met, e);
	conditions_close(c);
	finding_list_free(two);
	return ok;
}

bool conditions_open(const struct finding_list *l, size_t count, struct conditions **out,
		     struct err *e)
{
	struct conditions *c = calloc(1, sizeof *c);

	if (!c)
		return err_set(e, "LIMIT-MEMORY", "out of memory");
	c->count = finding_count(l);
	c->budget = (struct sql_budget){
		.steps = CONDITION_STEPS_BASE +
			 (uint64_t)c->count * (uint64_t)count * CONDITION_STEPS_EACH,
		.selects = 1,
	};
	if (!sql_open(schema, tables, &c->sql, e) || !fill(c->sql, l, e)) {
		conditions_close(c);
		return false;
	}
	sql_lock(c->sql);
	*out = c;
	return true;
}

void conditions_close(struct conditions *c)
{
	if (!c)
		return;
	sql_close(c->sql);
	free(c);
}

bool conditions_ask(struct conditions *c, struct text condition, bool *met, struct err *e)
{
	size_t rows = 0;
	bool done = false, ok = start(c->sql, &c->budget, condition, e);

	while (ok && (ok = sql_next(c->sql, &done, e)) && !done) {
		int64_t id = sql_column_number(c->sql, 0);
		ok = id >= 0 && (size_t)id == rows ? true : err_set(e, "CONDITION-SHAPE", "not one condition");
		if (ok && sql_column_true(c->sql, 1))
			met[rows] = true;
		rows++;
	}
	sql_end(c->sql);
	if (ok && rows != c->count)
		ok = err_set(e, "CONDITION-SHAPE",
			     "not a condition over one finding: an aggregate, or a LIMIT");
	return ok;
}
