/* Questions across scans: /v1/findings and /v1/packages. */
#include "corpusd/answer.h"

bool answer_filter(struct request *q, struct jobs_filter *f, struct err *e)
{
	struct {
		const char *name;
		uint64_t *to;
	} numbers[] = {{"since", &f->since}, {"before", &f->before}, {"limit", &f->limit}};

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		struct text t = http_query(q, numbers[i].name);
		if (t.n && (!text_u64(t, numbers[i].to) || *numbers[i].to > INT64_MAX / 1000000)) {
			err_set(e, "QUERY-NUMBER", "%s is not a number that fits", numbers[i].name);
			return err_hint(e, "times are Unix seconds; before is the `created` of a row, in microseconds");
		}
	}
	struct text level = http_query(q, "severity");
	enum severity s;
	if (level.n && !severity_parse(level, &s))
		return err_set(e, "QUERY-SEVERITY", "severity is critical, high, medium, low or info");
	if (level.n)
		f->severity = s;
	return true;
}

static bool on_finding(void *ctx, const struct job_finding *f)
{
	struct json_writer *w = ctx;

	json_open_object(w);
	json_member_text(w, T("scan"), f->job);
	json_member_text(w, T("rule"), f->rule);
	json_member_text(w, T("severity"), text_of(severity_name((enum severity)f->severity)));
	json_member_text(w, T("package"), f->package);
	json_member_text(w, T("version"), f->version);
	json_member_text(w, T("purl"), f->purl);
	json_member_text(w, T("record"), f->record);
	json_member_text(w, T("file"), f->file);
	json_member_u64(w, T("line"), f->line);
	json_member_text(w, T("message"), f->message);
	json_member_text(w, T("fingerprint"), f->fingerprint);
	json_close(w);
	return true;
}

static bool on_holder(void *ctx, const struct job_finding *f)
{
	struct json_writer *w = ctx;

	json_open_object(w);
	json_member_text(w, T("scan"), f->job);
	json_member_text(w, T("target"), f->file);
	json_member_text(w, T("package"), f->package);
	json_member_text(w, T("version"), f->version);
	json_close(w);
	return true;
}

typedef bool asks(struct jobs *j, const struct jobs_filter *f,
		  bool (*each)(void *ctx, const struct job_finding *row), void *ctx, struct err *e);

static void list(struct front *f, struct request *q, struct response *r, struct jobs_filter *filter,
		 struct text key, asks *ask, bool (*each)(void *ctx, const struct job_finding *row))
{
	struct json_writer w;
	struct err e;

	if (!answer_filter(q, filter, &e)) {
		answer_fail(r, &e);
		return;
	}
	answer_json(r, &w);
	json_open_object(&w);
	json_key(&w, key);
	json_open_array(&w);
	if (!ask(&f->jobs, filter, each, &w, &e)) {
		answer_fail(r, &e);
		return;
	}
	json_close(&w);
	json_close(&w);
	answer_end(r, &w);
}

void answer_findings(struct front *f, struct request *q, struct response *r)
{
	struct jobs_filter filter = {
		.rule = http_query(q, "rule"),
		.package = http_query(q, "package"),
		.version = http_query(q, "version"),
		.record = http_query(q, "campaign"),
		.job = http_query(q, "scan"),
	};

	list(f, q, r, &filter, T("findings"), jobs_findings, on_finding);
}

void answer_holders(struct front *f, struct request *q, struct response *r)
{
	struct cut c = text_cut_last(q->rest, '@');
	bool versioned = c.found && c.head.n;
	struct jobs_filter filter = {.package = versioned ? c.head : q->rest, .version = versioned ? c.tail : T("")};

	list(f, q, r, &filter, T("scans"), jobs_holders, on_holder);
}
