#include "scanner/query.h"

#include "base/escape.h"
#include "json/write.h"
#include "scanner/policy/limits.h"
#include "scanner/policy/sql.h"

static const char schema[] =
	"CREATE TABLE findings(id INTEGER PRIMARY KEY, rule TEXT, severity TEXT COLLATE LEVEL,"
	" confidence TEXT COLLATE LEVEL, purl TEXT, name TEXT, version TEXT, source TEXT, direct INT,"
	" dev INT, optional INT, file TEXT, line INT, message TEXT, evidence TEXT, remediation TEXT,"
	" fixed INT, reachable INT, pack TEXT, row TEXT, fingerprint TEXT, known INT, denied TEXT,"
	" suppressed INT, reason TEXT, owner TEXT, expires TEXT);"
	"CREATE TABLE packages(id INTEGER PRIMARY KEY, name TEXT, version TEXT, source TEXT,"
	" resolved TEXT, integrity TEXT, purl TEXT, direct INT, dev INT, optional INT, installed INT,"
	" locked INT, file TEXT, line INT);"
	"CREATE TABLE edges(source INT, target INT, PRIMARY KEY(source, target)) WITHOUT ROWID;"
	"CREATE TABLE behaviours(finding INT, behaviour TEXT);";
static const char *const tables[] = {"findings", "packages", "edges", "behaviours", NULL};

struct column {
	const char *key;
	enum { TEXT, NUMBER, BOOL } kind;
};

static const struct column finding_columns[] = {{"rule", TEXT}, {"severity", TEXT}, {"confidence", TEXT}};
static const struct column finding_package[] = {
	{"purl", TEXT}, {"name", TEXT}, {"version", TEXT}, {"source", TEXT},
	{"direct", BOOL}, {"dev", BOOL}, {"optional", BOOL}};
static const struct column finding_rest[] = {{"file", TEXT}, {"line", NUMBER}, {"message", TEXT},
					     {"evidence", TEXT}, {"remediation", TEXT}};
static const struct column package_columns[] = {
	{"name", TEXT}, {"version", TEXT}, {"source", TEXT}, {"resolved", TEXT}, {"integrity", TEXT},
	{"purl", TEXT}, {"direct", BOOL}, {"dev", BOOL}, {"optional", BOOL}, {"installed", BOOL},
	{"locked", BOOL}, {"file", TEXT}, {"line", NUMBER}};
#define LENGTH(a) (sizeof(a) / sizeof(a)[0])

static void bind_value(struct sql *q, int at, struct json v)
{
	uint64_t n;

	if (json_is(v, JSON_BOOL))
		sql_bool(q, at, json_true(v));
	else if (json_u64(v, &n))
		sql_number(q, at, n);
	else if (json_is(v, JSON_STRING))
		sql_text(q, at, json_text(v));
	else
		sql_null(q, at);
}

static int bind_all(struct sql *q, int at, struct json object, const struct column *columns, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct json v = json_get(object, text_of(columns[i].key));
		if (columns[i].kind == TEXT)
			sql_text(q, at++, json_text(v));
		else
			bind_value(q, at++, v);
	}
	return at;
}

static bool put_finding(struct sql *q, size_t id, struct json f, struct json excuse, struct err *e)
{
	struct json corpus = json_get(f, T("corpus"));
	int at = 1;

	sql_number(q, at++, id);
	at = bind_all(q, at, f, finding_columns, LENGTH(finding_columns));
	at = bind_all(q, at, json_get(f, T("package")), finding_package, LENGTH(finding_package));
	at = bind_all(q, at, f, finding_rest, LENGTH(finding_rest));
	sql_bool(q, at++, json_count(json_get(f, T("fixed"))) > 0);
	bind_value(q, at++, json_get(f, T("reachable")));
	sql_text(q, at++, json_get_text(corpus, T("pack")));
	sql_text(q, at++, json_get_text(corpus, T("row")));
	sql_text(q, at++, json_get_text(f, T("fingerprint")));
	bind_value(q, at++, json_get(f, T("known")));
	bind_value(q, at++, json_get(f, T("denied")));
	sql_bool(q, at++, json_is(excuse, JSON_OBJECT));
	sql_text(q, at++, json_get_text(excuse, T("reason")));
	sql_text(q, at++, json_get_text(excuse, T("owner")));
	sql_text(q, at++, json_get_text(excuse, T("expires")));
	return sql_row(q, e);
}

static bool fill_findings(struct sql *q, const struct saved *s, struct err *e)
{
	size_t id = 0;
	bool ok = sql_insert(q, "INSERT INTO findings VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
				"?,?,?)", e);

	for (struct json_each m = json_each(s->findings); ok && json_next(&m);)
		ok = put_finding(q, id++, m.value, (struct json){0}, e);
	for (struct json_each m = json_each(s->suppressed); ok && json_next(&m);)
		ok = put_finding(q, id++, json_get(m.value, T("finding")), m.value, e);
	return ok;
}

static bool put_behaviours(struct sql *q, size_t id, struct json f, struct err *e)
{
	for (struct json_each m = json_each(json_get(f, T("behaviours"))); json_next(&m);) {
		sql_number(q, 1, id);
		sql_text(q, 2, json_text(m.value));
		if (!sql_row(q, e))
			return false;
	}
	return true;
}

static bool fill_behaviours(struct sql *q, const struct saved *s, struct err *e)
{
	size_t id = 0;
	bool ok = sql_insert(q, "INSERT INTO behaviours VALUES(?,?)", e);

	for (struct json_each m = json_each(s->findings); ok && json_next(&m);)
		ok = put_behaviours(q, id++, m.value, e);
	for (struct json_each m = json_each(s->suppressed); ok && json_next(&m);)
		ok = put_behaviours(q, id++, json_get(m.value, T("finding")), e);
	return ok;
}

static bool fill_packages(struct sql *q, const struct saved *s, struct err *e)
{
	size_t id = 0;
	bool ok = sql_insert(q, "INSERT INTO packages VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)", e);

	for (struct json_each m = json_each(s->packages); ok && json_next(&m);) {
		sql_number(q, 1, id++);
		bind_all(q, 2, m.value, package_columns, LENGTH(package_columns));
		ok = sql_row(q, e);
	}
	return ok;
}

static bool fill_edges(struct sql *q, const struct saved *s, struct err *e)
{
	bool ok = sql_insert(q, "INSERT OR IGNORE INTO edges VALUES(?,?)", e);

	for (struct json_each m = json_each(s->edges); ok && json_next(&m);) {
		bind_value(q, 1, json_get(m.value, T("from")));
		bind_value(q, 2, json_get(m.value, T("to")));
		ok = sql_row(q, e);
	}
	return ok;
}

static void put_cell(FILE *out, struct text t)
{
	struct buf b = BUF((size_t)4 << 20);

	escape_plain(&b, t);
	fwrite(b.n ? b.p : "", 1, b.n, out);
	buf_free(&b);
}

static void put_head(const struct sql *q, FILE *out)
{
	for (int i = 0; i < sql_columns(q); i++) {
		if (i)
			fputc('\t', out);
		put_cell(out, text_of(sql_column_name(q, i)));
	}
	fputc('\n', out);
}

static void put_row(const struct sql *q, FILE *out)
{
	for (int i = 0; i < sql_columns(q); i++) {
		if (i)
			fputc('\t', out);
		put_cell(out, sql_column(q, i));
	}
	fputc('\n', out);
}

/* Numbers of SQLite may be no JSON ("Inf"); whole ones are written as such. */
static void put_object(const struct sql *q, struct json_writer *w)
{
	json_open_object(w);
	for (int i = 0; i < sql_columns(q); i++) {
		char whole[24];
		json_key(w, text_of(sql_column_name(q, i)));
		snprintf(whole, sizeof whole, "%lld", (long long)sql_column_number(q, i));
		if (sql_column_kind(q, i) == SQL_NULL)
			json_put_null(w);
		else if (sql_column_kind(q, i) == SQL_NUMBER && text_eq(sql_column(q, i), text_of(whole)))
			json_put_i64(w, sql_column_number(q, i));
		else
			json_put_text(w, sql_column(q, i));
	}
	json_close(w);
}

static bool put_rows(struct sql *q, FILE *out, struct json_writer *w, struct err *e)
{
	bool done = false, ok;
	size_t rows = 0;

	if (!w)
		put_head(q, out);
	while ((ok = sql_next(q, &done, e)) && !done) {
		if (rows++ == QUERY_ROWS_MAX) {
			err_set(e, "QUERY-ROWS", "more than %d rows", QUERY_ROWS_MAX);
			return err_hint(e, "add a LIMIT, or a condition");
		}
		if (w)
			put_object(q, w);
		else
			put_row(q, out);
	}
	return ok;
}

static bool answer(struct sql *q, struct text sql, FILE *out, bool json, struct err *e)
{
	struct sql_budget budget = {.steps = QUERY_STEPS_MAX, .selects = 16, .aggregate = true};
	struct json_writer w;

	if (!sql_select(q, &budget, sql, e))
		return false;
	if (json) {
		json_to_file(&w, out, JSON_PRETTY);
		json_open_array(&w);
	}
	bool ok = put_rows(q, out, json ? &w : NULL, e);
	if (json)
		json_close(&w);
	if (ok && json && !json_end(&w))
		ok = err_set(e, "QUERY-WRITE", "json: %s", json_fault(&w));
	sql_end(q);
	return ok;
}

bool query_run(const struct saved *s, struct text sql, FILE *out, bool json, struct err *e)
{
	struct sql *q = NULL;

	sql_limit_memory();
	bool ok = sql_open(schema, tables, &q, e) && fill_packages(q, s, e) && fill_edges(q, s, e) &&
		  fill_findings(q, s, e) && fill_behaviours(q, s, e);

	if (ok) {
		sql_lock(q);
		ok = answer(q, sql, out, json, e);
	}
	sql_close(q);
	return ok;
}
