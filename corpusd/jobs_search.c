/* Questions across all scans. An empty text or a zero asks for any. */
#include "corpusd/jobs.h"

#include "corpusd/limits.h"

#include <string.h>

struct asking {
	bool (*job)(void *ctx, const struct job *job);
	bool (*row)(void *ctx, const struct job_finding *row);
	void *ctx;
};

static uint64_t limit_of(const struct jobs_filter *f)
{
	return f->limit && f->limit < PAGE_ROWS_MAX ? f->limit : PAGE_ROWS_MAX;
}

static uint64_t before_of(const struct jobs_filter *f)
{
	return f->before ? f->before : INT64_MAX;
}

#define LIST_COLUMNS                                                                               \
	"id, state, created, owner, kind, name, tries, started, finished, verdict, status, scan_id, info, low, " \
	"medium, high, critical, packages, code, message, hint"
#define LIST_LETTERS "ttitttiiititiiiiiittt"

static bool on_job(void *ctx, const struct db_value *v)
{
	struct asking *q = ctx;
	struct job j = {.created = (uint64_t)v[2].i,   .owner = v[3].t,	       .name = v[5].t,
			.tries = (uint64_t)v[6].i,     .started = (uint64_t)v[7].i, .finished = (uint64_t)v[8].i,
			.verdict = v[9].t,	       .status = (uint64_t)v[10].i, .scan_id = v[11].t,
			.packages = (uint64_t)v[17].i, .code = v[18].t,	       .message = v[19].t,
			.hint = v[20].t};

	memcpy(j.id, v[0].t.p, v[0].t.n < JOB_ID_HEX ? v[0].t.n : JOB_ID_HEX);
	job_state_parse(v[1].t, &j.state);
	for (enum job_kind k = JOB_LOCKFILE; k <= JOB_PATH; k++)
		if (text_eq(v[4].t, text_of(job_kind_name(k))))
			j.kind = k;
	for (int i = 0; i < SEVERITIES; i++)
		j.counts[i] = (uint64_t)v[12 + i].i;
	return q->job(q->ctx, &j);
}

bool jobs_list(struct jobs *j, const struct jobs_filter *f,
	       bool (*each)(void *ctx, const struct job *job), void *ctx, struct err *e)
{
	struct asking q = {.job = each, .ctx = ctx};
	const struct db_value values[] = {DB_I(before_of(f)), DB_I(f->since * 1000000), DB_T(f->state),
					  DB_T(f->state), DB_I(limit_of(f))};
	struct db_query query = {.sql = "SELECT " LIST_COLUMNS " FROM job WHERE created < $1 AND created >= $2 "
					"AND ($3 = '' OR state = $4) ORDER BY created DESC, id LIMIT $5",
				 .columns = LIST_LETTERS, .values = values, .count = 5, .each = on_job, .ctx = &q};

	return db_run(j->db, &query, NULL, e);
}

static bool on_finding(void *ctx, const struct db_value *v)
{
	struct asking *q = ctx;
	struct job_finding f = {.job = v[0].t,	   .n = (uint64_t)v[1].i, .rule = v[2].t,
				.severity = (uint64_t)v[3].i, .package = v[4].t,  .version = v[5].t,
				.purl = v[6].t,	   .record = v[7].t,	  .file = v[8].t,
				.line = (uint64_t)v[9].i, .message = v[10].t, .fingerprint = v[11].t};

	return q->row(q->ctx, &f);
}

/* A campaign is the first part of its records: "shai-hulud/left-pad". */
bool jobs_findings(struct jobs *j, const struct jobs_filter *f,
		   bool (*each)(void *ctx, const struct job_finding *row), void *ctx, struct err *e)
{
	struct asking q = {.row = each, .ctx = ctx};
	const struct db_value values[] = {
		DB_T(f->rule),	  DB_T(f->rule),    DB_T(f->package), DB_T(f->package), DB_T(f->version),
		DB_T(f->version), DB_T(f->record),  DB_T(f->record),  DB_T(f->record),	DB_T(f->record),
		DB_I(f->severity), DB_I(f->since * 1000000), DB_I(before_of(f)), DB_T(f->job), DB_T(f->job),
		DB_I(limit_of(f))};
	struct db_query query = {
		.sql = "SELECT f.job, f.n, f.rule, f.severity, f.package, f.version, f.purl, f.record, f.file, f.line, "
		       "f.message, f.fingerprint FROM finding f JOIN job j ON j.id = f.job "
		       "WHERE ($1 = '' OR f.rule = $2) AND ($3 = '' OR f.package = $4) AND ($5 = '' OR f.version = $6) "
		       "AND ($7 = '' OR f.record = $8 OR (f.record > $9 || '/' AND f.record < $10 || '0')) "
		       "AND f.severity >= $11 AND j.created >= $12 AND j.created < $13 AND ($14 = '' OR f.job = $15) "
		       "ORDER BY j.created DESC, f.job, f.n LIMIT $16",
		.columns = "tititttttitt", .values = values, .count = 16, .each = on_finding, .ctx = &q};

	return db_run(j->db, &query, NULL, e);
}

static bool on_holder(void *ctx, const struct db_value *v)
{
	struct asking *q = ctx;
	struct job_finding f = {.job = v[0].t, .package = v[1].t, .version = v[2].t, .file = v[3].t, .n = (uint64_t)v[4].i};

	return q->row(q->ctx, &f);
}

bool jobs_holders(struct jobs *j, const struct jobs_filter *f,
		  bool (*each)(void *ctx, const struct job_finding *row), void *ctx, struct err *e)
{
	struct asking q = {.row = each, .ctx = ctx};
	const struct db_value values[] = {DB_T(f->package), DB_T(f->version), DB_T(f->version),
					  DB_T(f->package), DB_T(f->version), DB_T(f->version),
					  DB_I(f->since * 1000000), DB_I(before_of(f)), DB_I(limit_of(f))};
	struct db_query query = {
		.sql = "SELECT p.job, p.name, p.version, j.name, j.created FROM ("
		       "SELECT job, name, version FROM package WHERE name = $1 AND ($2 = '' OR version = $3) UNION ALL "
		       "SELECT job, name, version FROM package_recent WHERE name = $4 AND ($5 = '' OR version = $6)) p "
		       "JOIN job j ON j.id = p.job WHERE j.created >= $7 AND j.created < $8 "
		       "ORDER BY j.created DESC, p.job, p.version LIMIT $9",
		.columns = "tttti", .values = values, .count = 9, .each = on_holder, .ctx = &q};

	return db_run(j->db, &query, NULL, e);
}
