#include "corpusd/db.h"

#include <stdlib.h>
#include <string.h>

struct db {
	const struct db_driver *driver;
	void *inner;
};

static const struct db_driver *const drivers[] = {
	&db_sqlite,
	&db_postgres,
	NULL,
};

static bool make_tables(struct db *d, struct err *e)
{
	for (const char *const *sql = d->driver->schema; *sql; sql++) {
		struct db_query q = {.sql = *sql, .columns = ""};
		if (!db_run(d, &q, NULL, e))
			return err_in(e, "the tables cannot be made");
	}
	return true;
}

bool db_open(const char *url, struct db **out, struct err *e)
{
	struct cut c = text_cut(text_of(url), ':');
	struct db *d = calloc(1, sizeof *d);

	if (!d)
		return err_set(e, "DB-OPEN", "no memory");
	for (size_t i = 0; drivers[i]; i++)
		if (c.found && text_eq(c.head, text_of(drivers[i]->scheme)))
			d->driver = drivers[i];
	if (!d->driver) {
		free(d);
		err_set(e, "DB-URL", "%s: no such kind of database", url);
		return err_hint(e, "use sqlite:FILE or postgresql://USER@HOST/DATABASE");
	}
	bool whole = d->driver == &db_sqlite; /* the other takes the whole address */
	if (!d->driver->open(whole ? c.tail.p : url, &d->inner, e)) {
		free(d);
		return false;
	}
	if (!make_tables(d, e)) {
		db_close(d);
		return false;
	}
	*out = d;
	return true;
}

void db_close(struct db *d)
{
	if (!d)
		return;
	d->driver->close(d->inner);
	free(d);
}

bool db_run(struct db *d, const struct db_query *q, uint64_t *changed, struct err *e)
{
	struct db_link *l = d->driver->take(d->inner, e);

	if (!l)
		return false;
	bool ok = d->driver->run(l, q, changed, e);
	return d->driver->give(d->inner, l, ok ? e : NULL) && ok;
}

static bool say(struct db *d, struct db_link *l, const char *sql, struct err *e)
{
	struct db_query q = {.sql = sql, .columns = ""};

	return d->driver->run(l, &q, NULL, e);
}

bool db_begin(struct db *d, struct db_link **out, struct err *e)
{
	struct db_link *l = d->driver->take(d->inner, e);

	if (!l)
		return false;
	if (!say(d, l, "BEGIN", e)) {
		d->driver->give(d->inner, l, NULL);
		return false;
	}
	*out = l;
	return true;
}

bool db_step(struct db *d, struct db_link *l, const struct db_query *q, uint64_t *changed, struct err *e)
{
	return d->driver->run(l, q, changed, e);
}

bool db_commit(struct db *d, struct db_link *l, struct err *e)
{
	bool ok = say(d, l, "COMMIT", e);

	if (!ok)
		say(d, l, "ROLLBACK", NULL);
	return d->driver->give(d->inner, l, ok ? e : NULL) && ok;
}

void db_rollback(struct db *d, struct db_link *l)
{
	say(d, l, "ROLLBACK", NULL);
	d->driver->give(d->inner, l, NULL);
}

const char *db_claim(const struct db *d)
{
	return d->driver->claim;
}
