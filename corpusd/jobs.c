#include "corpusd/jobs.h"

#include "base/cmd.h"
#include "corpusd/limits.h"

#include <string.h>
#include <sys/random.h>
#include <time.h>

static const char *const kinds[] = {"lockfile", "tarball", "path"};
static const char *const states[] = {"queued", "running", "done", "failed"};

const char *job_kind_name(enum job_kind k)
{
	return kinds[k];
}

const char *job_state_name(enum job_state s)
{
	return states[s];
}

static bool one_of(struct text t, const char *const *words, size_t count, unsigned *out)
{
	for (unsigned i = 0; i < count; i++)
		if (text_eq(t, text_of(words[i]))) {
			*out = i;
			return true;
		}
	return false;
}

bool job_state_parse(struct text t, enum job_state *out)
{
	unsigned i;

	if (!one_of(t, states, 4, &i))
		return false;
	*out = (enum job_state)i;
	return true;
}

/* The columns of a job, as job_of() reads them. */
#define JOB_COLUMNS                                                                                \
	"id, state, created, owner, kind, name, input, place, members, host, tries, started, finished, " \
	"verdict, status, scan_id, info, low, medium, high, critical, packages, code, message, hint"
#define JOB_LETTERS "ttittttti" "tiiit" "it" "iiiiii" "ttt"

static struct job job_of(const struct db_value *v)
{
	struct job j = {0};
	unsigned kind = 0;

	memcpy(j.id, v[0].t.p, v[0].t.n < JOB_ID_HEX ? v[0].t.n : JOB_ID_HEX);
	job_state_parse(v[1].t, &j.state);
	j.created = (uint64_t)v[2].i;
	j.owner = v[3].t;
	if (one_of(v[4].t, kinds, 3, &kind))
		j.kind = (enum job_kind)kind;
	j.name = v[5].t;
	j.input = v[6].t;
	j.place = v[7].t;
	j.members = v[8].i != 0;
	j.host = v[9].t;
	j.tries = (uint64_t)v[10].i;
	j.started = (uint64_t)v[11].i;
	j.finished = (uint64_t)v[12].i;
	j.verdict = v[13].t;
	j.status = (uint64_t)v[14].i;
	j.scan_id = v[15].t;
	for (int i = 0; i < SEVERITIES; i++)
		j.counts[i] = (uint64_t)v[16 + i].i;
	j.packages = (uint64_t)v[21].i;
	j.code = v[22].t;
	j.message = v[23].t;
	j.hint = v[24].t;
	return j;
}

static void keep(struct arena *a, struct job *j)
{
	struct text *texts[] = {&j->owner, &j->name,	&j->input, &j->place,	&j->host,
				&j->verdict, &j->scan_id, &j->code,  &j->message, &j->hint};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		*texts[i] = arena_text(a, *texts[i]);
}

static bool new_id(char out[JOB_ID_HEX + 1], struct err *e)
{
	uint8_t random[JOB_ID_HEX / 2];

	if (getrandom(random, sizeof random, 0) != (ssize_t)sizeof random)
		return err_errno(e, "DB-QUERY", "no random numbers");
	hex_put(out, random, sizeof random);
	return true;
}

static bool take_count(void *ctx, const struct db_value *row)
{
	*(uint64_t *)ctx = (uint64_t)row[0].i;
	return true;
}

static bool has_room(struct jobs *j, uint64_t queue_max, struct err *e)
{
	uint64_t waiting = 0;
	struct db_query q = {.sql = "SELECT COUNT(*) FROM job WHERE state = 'queued'",
			     .columns = "i", .each = take_count, .ctx = &waiting};

	if (!db_run(j->db, &q, NULL, e))
		return false;
	if (waiting < queue_max)
		return true;
	err_set(e, "QUEUE-FULL", "%ju scans wait already", (uintmax_t)waiting);
	return err_hint(e, "try again later, or let the operator raise `queue` or `workers`");
}

bool jobs_put(struct jobs *j, struct job *job, struct text body, uint64_t queue_max, struct err *e)
{
	struct timespec now;
	struct db_link *l;

	if (!has_room(j, queue_max, e) || !new_id(job->id, e))
		return false;
	clock_gettime(CLOCK_REALTIME, &now);
	job->created = (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
	const struct db_value values[] = {
		DB_T(text_of(job->id)), DB_I(job->created), DB_T(job->owner), DB_T(text_of(kinds[job->kind])),
		DB_T(job->name),	DB_T(job->input),   DB_T(job->place), DB_I(job->members)};
	struct db_query q = {
		.sql = "INSERT INTO job (id, state, created, owner, kind, name, input, place, members, host, lease, "
		       "tries, started, finished, verdict, status, scan_id, critical, high, medium, low, info, "
		       "packages, code, message, hint) VALUES ($1, 'queued', $2, $3, $4, $5, $6, $7, $8, '', 0, 0, 0, "
		       "0, '', 0, '', 0, 0, 0, 0, 0, 0, '', '', '')",
		.columns = "", .values = values, .count = 8};
	const struct db_value bytes[] = {DB_T(text_of(job->id)), DB_B(body)};
	struct db_query b = {.sql = "INSERT INTO job_body (id, body) VALUES ($1, $2)",
			     .columns = "", .values = bytes, .count = 2};
	if (!db_begin(j->db, &l, e))
		return false;
	if (db_step(j->db, l, &q, NULL, e) && (job->kind == JOB_PATH || db_step(j->db, l, &b, NULL, e)))
		return db_commit(j->db, l, e);
	db_rollback(j->db, l);
	return false;
}

struct taking {
	struct arena *arena;
	struct job *job;
	struct text *body;
	bool found;
};

static bool on_job(void *ctx, const struct db_value *row)
{
	struct taking *t = ctx;

	*t->job = job_of(row);
	keep(t->arena, t->job);
	t->found = true;
	return true;
}

static bool on_body(void *ctx, const struct db_value *row)
{
	struct taking *t = ctx;

	*t->body = arena_text(t->arena, row[0].t);
	return true;
}

/* The statement's text is kept by the database, so each kind of claim has one. */
static const char *take_sql(const struct jobs *j)
{
#define TAKE(claim)                                                                                \
	"UPDATE job SET state = 'running', host = $1, lease = $2, tries = tries + 1, started = $3 "  \
	"WHERE id = (SELECT id FROM job WHERE state = 'queued' OR (state = 'running' AND lease < $4) "  \
	"ORDER BY created, id LIMIT 1" claim ") RETURNING " JOB_COLUMNS
	return *db_claim(j->db) ? TAKE(" FOR UPDATE SKIP LOCKED") : TAKE("");
#undef TAKE
}

static bool too_often(struct jobs *j, const struct job *job, uint64_t now, struct err *e)
{
	struct err why;

	err_set(&why, "SCAN-DIED", "the scan was begun %d times and never came to its end", SCAN_TRIES_MAX);
	err_hint(&why, "there is no verdict; scan it by hand to see what it does");
	return jobs_fail(j, job->id, now, &why, e);
}

bool jobs_take(struct jobs *j, uint64_t now, struct arena *a, struct job *out, struct text *body,
	       bool *found, struct err *e)
{
	for (;;) {
		const struct db_value values[] = {DB_T(text_of(j->host)), DB_I(now + j->lease), DB_I(now),
						  DB_I(now)};
		struct taking t = {.arena = a, .job = out, .body = body};
		struct db_query q = {.sql = take_sql(j), .columns = JOB_LETTERS, .values = values, .count = 4,
				     .each = on_job, .ctx = &t, .passing = true};
		if (!db_run(j->db, &q, NULL, e))
			return false;
		*found = t.found;
		if (!t.found)
			return true;
		if (out->tries > SCAN_TRIES_MAX) {
			if (!too_often(j, out, now, e))
				return false;
			continue;
		}
		const struct db_value id[] = {DB_T(text_of(out->id))};
		struct db_query b = {.sql = "SELECT body FROM job_body WHERE id = $1", .columns = "b", .values = id,
				     .count = 1, .each = on_body, .ctx = &t};
		*body = T("");
		if (out->kind != JOB_PATH && !db_run(j->db, &b, NULL, e))
			return false;
		return !arena_failed(a) || err_set(e, "LIMIT-MEMORY", "no memory for the job");
	}
}

bool jobs_renew(struct jobs *j, const char *id, uint64_t now, bool *held, struct err *e)
{
	const struct db_value values[] = {DB_I(now + j->lease), DB_T(text_of(id)), DB_T(text_of(j->host))};
	struct db_query q = {.sql = "UPDATE job SET lease = $1 WHERE id = $2 AND state = 'running' AND host = $3",
			     .columns = "", .values = values, .count = 3};
	uint64_t changed = 0;

	if (!db_run(j->db, &q, &changed, e))
		return false;
	*held = changed == 1;
	return true;
}

static bool end_job(struct jobs *j, struct db_link *l, const struct job *h, enum job_state state, uint64_t now,
		    struct err *e)
{
	const struct db_value values[] = {
		DB_T(text_of(states[state])), DB_I(now), DB_T(h->verdict), DB_I(h->status), DB_T(h->scan_id),
		DB_I(h->counts[SEVERITY_CRITICAL]), DB_I(h->counts[SEVERITY_HIGH]),
		DB_I(h->counts[SEVERITY_MEDIUM]), DB_I(h->counts[SEVERITY_LOW]), DB_I(h->counts[SEVERITY_INFO]),
		DB_I(h->packages), DB_T(h->code), DB_T(h->message), DB_T(h->hint), DB_T(text_of(h->id)),
		DB_T(text_of(j->host))};
	struct db_query q = {
		.sql = "UPDATE job SET state = $1, finished = $2, lease = 0, verdict = $3, status = $4, scan_id = $5, "
		       "critical = $6, high = $7, medium = $8, low = $9, info = $10, packages = $11, code = $12, "
		       "message = $13, hint = $14 WHERE id = $15 AND state = 'running' AND host = $16",
		.columns = "", .values = values, .count = 16};
	const struct db_value id[] = {DB_T(text_of(h->id))};
	struct db_query body = {.sql = "DELETE FROM job_body WHERE id = $1", .columns = "", .values = id, .count = 1};
	uint64_t changed = 0;

	if (!db_step(j->db, l, &q, &changed, e))
		return false;
	if (changed != 1)
		return err_set(e, "JOB-LOST", "another host has this scan now, or it was removed");
	return db_step(j->db, l, &body, NULL, e);
}

static bool put_finding(struct jobs *j, struct db_link *l, const char *id, const struct job_finding *f,
			size_t n, struct err *e)
{
	const struct db_value values[] = {
		DB_T(text_of(id)), DB_I(n), DB_T(f->rule), DB_I(f->severity), DB_T(f->package), DB_T(f->version),
		DB_T(f->purl), DB_T(f->record), DB_T(f->file), DB_I(f->line), DB_T(f->message),
		DB_T(f->fingerprint)};
	struct db_query q = {.sql = "INSERT INTO finding (job, n, rule, severity, package, version, purl, record, file, "
				    "line, message, fingerprint) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, "
				    "$11, $12)",
			     .columns = "", .values = values, .count = 12};

	return db_step(j->db, l, &q, NULL, e);
}

#define PACKAGES_APART 1000 /* more than these of one scan find each other in the index without waiting for others */

static bool put_rows(struct jobs *j, struct db_link *l, const struct job_result *r, struct err *e)
{
	const struct db_value report[] = {DB_T(text_of(r->head.id)), DB_B(r->report)};
	struct db_query q = {.sql = "INSERT INTO job_report (id, report) VALUES ($1, $2)",
			     .columns = "", .values = report, .count = 2};

	if (!db_step(j->db, l, &q, NULL, e))
		return false;
	for (size_t i = 0; i < r->finding_count; i++)
		if (!put_finding(j, l, r->head.id, &r->findings[i], i, e))
			return false;
	bool settled = *db_claim(j->db) || r->list_count > PACKAGES_APART;
	for (size_t i = 0; i < r->list_count; i++) {
		const struct db_value values[] = {DB_T(r->list[i].name), DB_T(r->list[i].version),
						  DB_T(text_of(r->head.id))};
		struct db_query p = {.sql = settled ? "INSERT INTO package (name, version, job) VALUES ($1, $2, $3)"
						    : "INSERT INTO package_recent (name, version, job) VALUES ($1, $2, $3)",
				     .columns = "", .values = values, .count = 3};
		if (!db_step(j->db, l, &p, NULL, e))
			return false;
	}
	return true;
}

bool jobs_finish(struct jobs *j, const struct job_result *r, uint64_t now, struct err *e)
{
	struct db_link *l;

	if (!db_begin(j->db, &l, e))
		return false;
	if (end_job(j, l, &r->head, JOB_DONE, now, e) && put_rows(j, l, r, e))
		return db_commit(j->db, l, e);
	db_rollback(j->db, l);
	return false;
}

bool jobs_fail(struct jobs *j, const char *id, uint64_t now, const struct err *why, struct err *e)
{
	struct job h = {.verdict = T("failed"), .status = EXIT_INCOMPLETE, .code = text_of(why->code),
			.message = text_of(why->text), .hint = text_of(why->hint)};
	struct db_link *l;

	memcpy(h.id, id, JOB_ID_HEX);
	if (err_is(why, "SCAN-TIMEOUT"))
		h.status = EXIT_TIMEOUT;
	if (!db_begin(j->db, &l, e))
		return false;
	if (end_job(j, l, &h, JOB_FAILED, now, e))
		return db_commit(j->db, l, e);
	db_rollback(j->db, l);
	return false;
}

bool jobs_back(struct jobs *j, const char *id, struct err *e)
{
	const struct db_value values[] = {DB_T(text_of(id)), DB_T(text_of(j->host))};
	struct db_query q = {.sql = "UPDATE job SET state = 'queued', lease = 0 WHERE id = $1 AND state = 'running' "
				    "AND host = $2",
			     .columns = "", .values = values, .count = 2};

	return db_run(j->db, &q, NULL, e);
}

bool jobs_reclaim(struct jobs *j, struct err *e)
{
	struct db_query q = {.sql = "UPDATE job SET state = 'queued', lease = 0 WHERE state = 'running'", .columns = ""};

	return *db_claim(j->db) || db_run(j->db, &q, NULL, e);
}

static bool none(struct err *e)
{
	err_set(e, "JOB-NONE", "no such scan");
	return err_hint(e, "it may have been removed, or its time to be kept is over");
}

bool jobs_get(struct jobs *j, struct text id, struct arena *a, struct job *out, struct err *e)
{
	struct taking t = {.arena = a, .job = out};
	const struct db_value values[] = {DB_T(id)};
	struct db_query q = {.sql = "SELECT " JOB_COLUMNS " FROM job WHERE id = $1", .columns = JOB_LETTERS,
			     .values = values, .count = 1, .each = on_job, .ctx = &t};

	if (!db_run(j->db, &q, NULL, e))
		return false;
	return t.found || none(e);
}

static bool on_report(void *ctx, const struct db_value *row)
{
	struct buf *out = ctx;

	buf_text(out, row[0].t);
	return true;
}

bool jobs_report(struct jobs *j, struct text id, struct buf *out, struct err *e)
{
	const struct db_value values[] = {DB_T(id)};
	struct db_query q = {.sql = "SELECT report FROM job_report WHERE id = $1", .columns = "b", .values = values,
			     .count = 1, .each = on_report, .ctx = out};

	if (!db_run(j->db, &q, NULL, e))
		return false;
	if (out->failed)
		return err_set(e, "LIMIT-MEMORY", "no memory for the report");
	return out->n > 0 || none(e);
}

static const char *const parts[] = {
	"DELETE FROM job_body WHERE id = $1",
	"DELETE FROM job_report WHERE id = $1",
	"DELETE FROM finding WHERE job = $1",
	"DELETE FROM package WHERE job = $1",
	"DELETE FROM package_recent WHERE job = $1",
};

bool jobs_remove(struct jobs *j, struct text id, struct err *e)
{
	const struct db_value values[] = {DB_T(id)};
	struct db_query q = {.sql = "DELETE FROM job WHERE id = $1", .columns = "", .values = values, .count = 1};
	struct db_link *l;
	uint64_t changed = 0;

	if (!db_begin(j->db, &l, e))
		return false;
	bool ok = db_step(j->db, l, &q, &changed, e) && (changed || none(e));
	for (size_t i = 0; ok && i < sizeof parts / sizeof *parts; i++) {
		struct db_query p = {.sql = parts[i], .columns = "", .values = values, .count = 1};
		ok = db_step(j->db, l, &p, NULL, e);
	}
	if (ok)
		return db_commit(j->db, l, e);
	db_rollback(j->db, l);
	return false;
}

bool jobs_count(struct jobs *j, struct jobs_counts *out, struct err *e)
{
	uint64_t *places[] = {&out->queued, &out->running, &out->done, &out->failed};

	for (size_t i = 0; i < 4; i++) {
		const struct db_value values[] = {DB_T(text_of(states[i]))};
		struct db_query q = {.sql = "SELECT COUNT(*) FROM job WHERE state = $1", .columns = "i",
				     .values = values, .count = 1, .each = take_count, .ctx = places[i]};
		*places[i] = 0;
		if (!db_run(j->db, &q, NULL, e))
			return false;
	}
	return true;
}

struct expiring {
	struct jobs *jobs;
	char ids[64][JOB_ID_HEX + 1];
	size_t count;
};

static bool on_old(void *ctx, const struct db_value *row)
{
	struct expiring *x = ctx;

	if (row[0].t.n == JOB_ID_HEX) {
		memcpy(x->ids[x->count], row[0].t.p, JOB_ID_HEX);
		x->ids[x->count++][JOB_ID_HEX] = '\0';
	}
	return x->count < 64;
}

bool jobs_expire(struct jobs *j, uint64_t before, uint64_t *removed, struct err *e)
{
	struct expiring x;
	const struct db_value values[] = {DB_I(before)};
	struct db_query q = {.sql = "SELECT id FROM job WHERE (state = 'done' OR state = 'failed') AND finished < $1 "
				    "ORDER BY created LIMIT 64",
			     .columns = "t", .values = values, .count = 1, .each = on_old, .ctx = &x};

	*removed = 0;
	do {
		x = (struct expiring){.jobs = j};
		if (!db_run(j->db, &q, NULL, e))
			return false;
		for (size_t i = 0; i < x.count; i++)
			if (!jobs_remove(j, text_of(x.ids[i]), e) && !err_is(e, "JOB-NONE"))
				return false;
		*removed += x.count;
	} while (x.count == 64);
	return true;
}
