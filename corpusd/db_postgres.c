/* The shared database, by libpq: a few connections, each for one thread at a time. Values go over in binary form: BIGINT
 * as eight bytes, big-endian; TEXT and BYTEA as they are (PostgreSQL manual, 56.8 and 34.3). */
#include "corpusd/db.h"

#include "corpusd/db_tables.h"

#include <endian.h>
#include <libpq-fe.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LINKS_MAX      8
#define STATEMENTS_MAX 64
#define VALUES_MAX     48
/* Types by their numbers, from pg_type.h: part of the wire protocol, they never change. */
#define OID_BYTEA 17u
#define OID_INT8  20u
#define OID_TEXT  25u

struct db_link {
	PGconn *conn;
	bool taken;
	const char *kept[STATEMENTS_MAX]; /* prepared here, as "s<index>" */
	size_t kept_count;
};

struct shared {
	char *url;
	pthread_mutex_t lock;
	pthread_cond_t freed;
	struct db_link links[LINKS_MAX];
};

static bool fail(const PGconn *c, struct err *e)
{
	const char *m = c ? PQerrorMessage(c) : "no memory";

	err_set(e, "DB-QUERY", "PostgreSQL: %.*s", (int)strcspn(m, "\n"), m);
	return err_hint(e, "is the database there, and may this user make and change tables in it?");
}

/* Notices ("table exists already") are not for our log. */
static void on_notice(void *ctx, const PGresult *r)
{
	(void)ctx;
	(void)r;
}

static bool link_up(const struct shared *s, struct db_link *l, struct err *e)
{
	if (l->conn && PQstatus(l->conn) == CONNECTION_OK)
		return true;
	PQfinish(l->conn);
	l->kept_count = 0;
	l->conn = PQconnectdb(s->url);
	if (PQstatus(l->conn) != CONNECTION_OK) {
		const char *m = PQerrorMessage(l->conn);
		err_set(e, "DB-OPEN", "PostgreSQL: %.*s", (int)strcspn(m, "\n"), m);
		return err_hint(e, "as postgresql://USER@HOST/DATABASE; is the server up?");
	}
	PQsetNoticeReceiver(l->conn, on_notice, NULL);
	PQsetClientEncoding(l->conn, "UTF8");
	return true;
}

/* The server has it on its disk when it says so. */
static bool give(void *database, struct db_link *l, struct err *e)
{
	struct shared *s = database;

	(void)e;
	pthread_mutex_lock(&s->lock);
	l->taken = false;
	pthread_cond_signal(&s->freed);
	pthread_mutex_unlock(&s->lock);
	return true;
}

static struct db_link *take(void *database, struct err *e)
{
	struct shared *s = database;
	struct db_link *l = NULL;

	pthread_mutex_lock(&s->lock);
	while (!l) {
		for (size_t i = 0; i < LINKS_MAX && !l; i++)
			if (!s->links[i].taken)
				l = &s->links[i];
		if (!l)
			pthread_cond_wait(&s->freed, &s->lock);
	}
	l->taken = true;
	pthread_mutex_unlock(&s->lock);
	if (link_up(s, l, e))
		return l;
	give(s, l, NULL);
	return NULL;
}

static void close_it(void *database)
{
	struct shared *s = database;

	for (size_t i = 0; i < LINKS_MAX; i++)
		PQfinish(s->links[i].conn);
	pthread_cond_destroy(&s->freed);
	pthread_mutex_destroy(&s->lock);
	free(s->url);
	free(s);
}

static bool open_it(const char *where, void **out, struct err *e)
{
	struct shared *s = calloc(1, sizeof *s);

	if (!s || !(s->url = strdup(where))) {
		free(s);
		return err_set(e, "DB-OPEN", "no memory");
	}
	pthread_mutex_init(&s->lock, NULL);
	pthread_cond_init(&s->freed, NULL);
	struct db_link *l = take(s, e);
	if (!l) {
		close_it(s);
		return false;
	}
	give(s, l, NULL);
	*out = s;
	return true;
}

static Oid type_of(enum db_kind k)
{
	return k == DB_INT ? OID_INT8 : k == DB_BLOB ? OID_BYTEA : OID_TEXT;
}

/* The name it is prepared under; false: it could not be. */
static bool prepare(struct db_link *l, const struct db_query *q, char name[16])
{
	Oid types[VALUES_MAX];
	size_t at = 0;

	while (at < l->kept_count && l->kept[at] != q->sql)
		at++;
	snprintf(name, 16, "s%zu", at);
	if (at < l->kept_count)
		return true;
	if (at == STATEMENTS_MAX || q->count > VALUES_MAX)
		return false;
	for (size_t i = 0; i < q->count; i++)
		types[i] = type_of(q->values[i].kind);
	PGresult *r = PQprepare(l->conn, name, q->sql, (int)q->count, types);
	bool ok = PQresultStatus(r) == PGRES_COMMAND_OK;
	PQclear(r);
	if (ok)
		l->kept[l->kept_count++] = q->sql;
	return ok;
}

static PGresult *execute(struct db_link *l, const struct db_query *q)
{
	const char *values[VALUES_MAX];
	int lengths[VALUES_MAX], formats[VALUES_MAX];
	uint64_t numbers[VALUES_MAX];
	char name[16];

	/* BEGIN and its like take no values and need no plan. */
	if (!q->count && !q->columns[0])
		return PQexecParams(l->conn, q->sql, 0, NULL, NULL, NULL, NULL, 1);
	if (!prepare(l, q, name))
		return NULL;
	for (size_t i = 0; i < q->count; i++) {
		const struct db_value *v = &q->values[i];
		numbers[i] = htobe64((uint64_t)v->i);
		formats[i] = 1;
		lengths[i] = v->kind == DB_INT ? 8 : (int)v->t.n;
		values[i] = v->kind == DB_NULL	? NULL
			    : v->kind == DB_INT ? (const char *)&numbers[i]
						: (v->t.p ? v->t.p : "");
	}
	return PQexecPrepared(l->conn, name, (int)q->count, values, lengths, formats, 1);
}

static bool read_row(const PGresult *r, int at, const char *columns, struct db_value *row)
{
	for (int i = 0; columns[i]; i++) {
		const char *p = PQgetvalue(r, at, i);
		int n = PQgetlength(r, at, i);
		row[i] = (struct db_value){.kind = DB_NULL};
		if (PQgetisnull(r, at, i))
			continue;
		if (columns[i] == 'i') {
			uint64_t v;
			if (n != 8)
				return false;
			memcpy(&v, p, 8);
			row[i] = DB_I(be64toh(v));
		} else {
			row[i] = DB_T(text_n(p, (size_t)n));
			row[i].kind = columns[i] == 't' ? DB_TEXT : DB_BLOB;
		}
	}
	return true;
}

static bool give_rows(const PGresult *r, const struct db_query *q)
{
	struct db_value row[VALUES_MAX];
	size_t columns = strlen(q->columns);

	if (columns > VALUES_MAX || (columns && (size_t)PQnfields(r) != columns))
		return false;
	for (int i = 0; columns && i < PQntuples(r); i++) {
		if (!read_row(r, i, q->columns, row))
			return false;
		if (q->each && !q->each(q->ctx, row))
			break;
	}
	return true;
}

static bool run(struct db_link *l, const struct db_query *q, uint64_t *changed, struct err *e)
{
	PGresult *r = execute(l, q);
	ExecStatusType status = PQresultStatus(r);
	bool ok = r && (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK);

	if (!ok)
		fail(l->conn, e);
	else if (!give_rows(r, q))
		ok = err_set(e, "DB-QUERY", "PostgreSQL: an answer of another shape than asked for");
	if (changed && (!r || !text_u64(text_of(PQcmdTuples(r)), changed)))
		*changed = 0;
	PQclear(r);
	return ok;
}

const struct db_driver db_postgres = {
	.scheme = "postgresql",
	.open = open_it,
	.close = close_it,
	.take = take,
	.give = give,
	.run = run,
	.claim = " FOR UPDATE SKIP LOCKED",
	.schema = db_tables,
};
