/* /v1/scans: ask for one, look at it, remove it. */
#include "corpusd/answer.h"

#include "base/cmd.h"
#include "corpusd/body.h"
#include "corpusd/render.h"
#include "corpusd/scan_root.h"
#include "corpusd/worker.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

static void put_time(struct json_writer *w, struct text key, uint64_t seconds)
{
	time_t t = (time_t)seconds;
	struct tm tm;
	char text[32];

	json_key(w, key);
	if (seconds && gmtime_r(&t, &tm) && strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm))
		json_put_text(w, text_of(text));
	else
		json_put_null(w);
}

static void put_counts(struct json_writer *w, const struct job *j)
{
	json_key(w, T("counts"));
	json_open_object(w);
	for (int s = SEVERITIES - 1; s >= 0; s--)
		json_member_u64(w, text_of(severity_name((enum severity)s)), j->counts[s]);
	json_close(w);
}

/* A failed or unfinished one has no counts: nobody may read zeroes as "nothing found". */
static void put_job(struct json_writer *w, const struct job *j)
{
	bool verdict = text_eq(j->verdict, T("complete")) || text_eq(j->verdict, T("partial"));

	json_open_object(w);
	json_member_text(w, T("id"), text_of(j->id));
	json_member_text(w, T("state"), text_of(job_state_name(j->state)));
	json_member_text(w, T("kind"), text_of(job_kind_name(j->kind)));
	json_member_text(w, T("name"), j->name);
	json_member_text(w, T("owner"), j->owner);
	put_time(w, T("created"), j->created / 1000000);
	put_time(w, T("started"), j->started);
	put_time(w, T("finished"), j->finished);
	if (j->verdict.n) {
		json_member_text(w, T("verdict"), j->verdict);
		json_member_u64(w, T("exit"), j->status);
	}
	if (verdict) {
		put_counts(w, j);
		json_member_u64(w, T("packages"), j->packages);
		json_member_text(w, T("scan_id"), j->scan_id);
	}
	if (j->code.n) {
		json_key(w, T("error"));
		json_open_object(w);
		json_member_text(w, T("code"), j->code);
		json_member_text(w, T("message"), j->message);
		json_member_text(w, T("hint"), j->hint);
		json_close(w);
	}
	json_close(w);
}

static void put_place(struct request *q, struct response *r, const char *id)
{
	http_put_header(r, "Location", arena_printf(q->arena, "/v1/scans/%s", id));
}

static bool read_path(struct front *f, struct request *q, struct job *j, struct err *e)
{
	struct body_place said;

	if (!body_place(q->arena, q->body, &said, e))
		return false;
	j->kind = JOB_PATH;
	j->place = said.path;
	j->members = said.members;
	/* Refused now rather than later; the runner opens it anew. */
	int fd = scan_root_open(f->scan_root, j->place, e);
	if (fd < 0)
		return false;
	close(fd);
	j->name = j->place;
	return true;
}

static struct text base_name(struct text t)
{
	size_t slash = text_find_last(t, '/');

	return slash == t.n ? t : text_tail(t, slash + 1);
}

/* "shop/package-lock.json" tells which of many lockfiles it is; what is not a plain relative path says only its end. */
static struct text plain_name(struct text t)
{
	struct cut c = {.tail = t, .found = true};

	while (c.found) {
		c = text_cut(c.tail, '/');
		if (!c.head.n || text_eq(c.head, T(".")) || text_eq(c.head, T("..")))
			return base_name(t);
	}
	return t;
}

static bool read_bytes(struct request *q, struct text name, struct text body, struct job *j, struct err *e)
{
	static const uint8_t gzip[2] = {0x1f, 0x8b};

	name = plain_name(name);
	if (!body.n) {
		err_set(e, "BODY-FIELD", "the body is empty");
		return err_hint(e, "the bytes of a lockfile or .tgz, or as application/json {\"path\": \"team/app\"}");
	}
	if (name.n >= WORK_NAME_MAX || !text_utf8_valid(name))
		return err_set(e, "QUERY-NAME", "the name is too long, or not UTF-8");
	bool tarball = text_starts(body, text_n(gzip, sizeof gzip)) || text_ends(name, T(".tgz")) ||
		       text_ends(name, T(".tar"));
	j->kind = tarball ? JOB_TARBALL : JOB_LOCKFILE;
	j->input = http_query(q, "as");
	if (j->input.n >= 32)
		return err_set(e, "QUERY-AS", "there is no such kind of lockfile");
	j->name = name.n ? name : tarball ? T("package.tgz") : T("lockfile");
	if (tarball && !text_ends(j->name, T(".tgz")) && !text_ends(j->name, T(".tar.gz")) &&
	    !text_ends(j->name, T(".tar")))
		j->name = arena_printf(q->arena, TEXT_FMT ".tgz", TEXT_ARG(j->name));
	return true;
}

static void show(struct front *f, struct request *q, struct response *r, struct text id)
{
	struct json_writer w;
	struct job j;
	struct err e;

	if (!jobs_get(&f->jobs, id, q->arena, &j, &e)) {
		answer_fail(r, &e);
		return;
	}
	bool ended = j.state == JOB_DONE || j.state == JOB_FAILED;
	if (!ended && text_eq(http_query(q, "wait"), T("1"))) {
		memcpy(r->wait, j.id, sizeof j.id);
		return;
	}
	put_place(q, r, j.id);
	r->status = ended ? 200 : 202;
	answer_json(r, &w);
	put_job(&w, &j);
	answer_end(r, &w);
}

static void tell(struct front *f, struct request *q, const struct job *j)
{
	char detail[256];
	struct err e;

	snprintf(detail, sizeof detail, "%s %s " TEXT_FMT, job_kind_name(j->kind), j->id,
		 TEXT_ARG(text_head(j->name, 120)));
	if (!ledger_write(f->ledger, "scan", q->who.name, detail, &e))
		cmd_fail(&e, 0);
}

bool answer_scan_put(struct front *f, struct request *q, struct job *j, struct text name, struct text body,
		     struct err *e)
{
	if (!read_bytes(q, name, body, j, e) || !jobs_put(&f->jobs, j, body, f->settings->queue, e))
		return false;
	tell(f, q, j);
	runner_wake(f->runner);
	return true;
}

void answer_scan_new(struct front *f, struct request *q, struct response *r)
{
	struct text type = text_cut(http_header(q, "Content-Type"), ';').head;
	/* A lockfile may be JSON: it is one when it has a name, or says its kind. */
	bool json = text_eq_nocase(text_trim(type), T("application/json")) && !http_query(q, "name").n &&
		    !http_query(q, "as").n;
	struct job j = {.owner = text_of(q->who.name)};
	struct err e = {0};

	if (q->waited[0]) {
		show(f, q, r, text_of(q->waited));
		return;
	}
	if (!(json ? read_path(f, q, &j, &e) : read_bytes(q, http_query(q, "name"), q->body, &j, &e)) ||
	    !jobs_put(&f->jobs, &j, json ? T("") : q->body, f->settings->queue, &e)) {
		answer_fail(r, &e);
		return;
	}
	tell(f, q, &j);
	if (text_eq(http_query(q, "wait"), T("1"))) {
		memcpy(r->wait, j.id, sizeof j.id);
		return;
	}
	show(f, q, r, text_of(j.id));
	if (r->status == 200) /* ended already: who did not wait is told that it was accepted */
		r->status = 202;
	runner_wake(f->runner);
}

/* The kept JSON as it is, any other format by a worker. */
static void show_report(struct front *f, struct request *q, struct response *r, struct text format)
{
	const char *type = render_type(format);
	struct errand new = {.in = BUF(FRAME_REPORT_MAX)}, done;
	struct err e = {0};

	if (!type) {
		err_set(&e, "QUERY-FORMAT", "there is no such format");
		err_hint(&e, "json, sarif, html, markdown, junit, cyclonedx and the others of: picket scan --help");
		answer_fail(r, &e);
		return;
	}
	r->type = type;
	if (q->waited[0]) {
		if (!errands_take(f->errands, q->waited, &done)) {
			memcpy(r->wait, q->waited, sizeof r->wait);
			return;
		}
		r->body = done.out;
		done.out = BUF(0);
		if (done.err.code[0])
			answer_fail(r, &done.err);
		errand_free(&done);
		return;
	}
	bool json = text_eq(format, T("json"));
	if (!jobs_report(&f->jobs, q->rest, json ? &r->body : &new.in, &e)) {
		buf_free(&new.in);
		answer_fail(r, &e);
		return;
	}
	if (json)
		return;
	snprintf(new.word, sizeof new.word, TEXT_FMT, TEXT_ARG(format));
	if (!errands_begin(f->errands, &new, render_ask, f->engine, r->wait, &e)) {
		r->wait[0] = '\0';
		answer_fail(r, &e);
	}
}

void answer_scan(struct front *f, struct request *q, struct response *r)
{
	struct text format = http_query(q, "format");

	if (format.n)
		show_report(f, q, r, format);
	else
		show(f, q, r, q->waited[0] ? text_of(q->waited) : q->rest);
}

void answer_scan_remove(struct front *f, struct request *q, struct response *r)
{
	struct err e = {0};

	if (!jobs_remove(&f->jobs, q->rest, &e)) {
		answer_fail(r, &e);
		return;
	}
	if (!ledger_write(f->ledger, "remove", q->who.name, arena_text(q->arena, q->rest).p, &e))
		cmd_fail(&e, 0);
	r->status = 204;
}

static bool on_job(void *ctx, const struct job *j)
{
	put_job(ctx, j);
	return true;
}

void answer_scans(struct front *f, struct request *q, struct response *r)
{
	struct jobs_filter filter = {.state = http_query(q, "state")};
	struct json_writer w;
	struct err e;

	if (!answer_filter(q, &filter, &e)) {
		answer_fail(r, &e);
		return;
	}
	answer_json(r, &w);
	json_open_object(&w);
	json_key(&w, T("scans"));
	json_open_array(&w);
	if (!jobs_list(&f->jobs, &filter, on_job, &w, &e)) {
		answer_fail(r, &e);
		return;
	}
	json_close(&w);
	json_close(&w);
	answer_end(r, &w);
}
