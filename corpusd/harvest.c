#include "corpusd/harvest.h"

#include "base/cmd.h"
#include "json/read.h"

#include <string.h>

static bool odd(struct err *e, const char *what)
{
	return err_set(e, "HARVEST-REPORT", "the worker's report has no sound \"%s\"", what);
}

static bool read_counts(struct json root, struct job *h, struct err *e)
{
	struct json counts = json_get(root, T("counts"));

	for (int s = 0; s < SEVERITIES; s++)
		if (!json_u64(json_get(counts, text_of(severity_name((enum severity)s))), &h->counts[s]))
			return odd(e, "counts");
	return true;
}

/* A database's text holds no zero byte. */
static struct text storable(struct arena *a, struct text t)
{
	if (!t.n || !memchr(t.p, '\0', t.n))
		return t;
	struct text copy = arena_text(a, t);
	char *p = (char *)(uintptr_t)copy.p;
	for (size_t i = 0; i < copy.n; i++)
		if (!p[i])
			p[i] = ' ';
	return copy;
}

static struct text member(struct arena *a, struct json object, struct text key)
{
	return storable(a, json_get_text(object, key));
}

/* Only what ran to its end and says so itself is a verdict. */
static bool read_head(struct arena *a, struct json root, uint8_t status, struct job *h, struct err *e)
{
	struct text said = json_get_text(root, T("status"));
	struct json why = json_get(root, text_eq(said, T("refused")) ? T("refused") : T("error"));

	h->status = status;
	h->verdict = said;
	h->scan_id = member(a, root, T("scan_id"));
	h->code = member(a, why, T("code"));
	h->message = member(a, why, T("message"));
	h->hint = member(a, why, T("hint"));
	bool fits = (status == EXIT_DONE && text_eq(said, T("complete"))) ||
		    (status == EXIT_REFUSED && text_eq(said, T("refused")) && h->code.n) ||
		    (status == EXIT_INCOMPLETE && text_eq(said, T("partial"))) ||
		    (status == EXIT_USAGE && text_eq(said, T("partial")) && h->code.n);
	return (fits || odd(e, "status")) && read_counts(root, h, e);
}

static bool read_finding(struct arena *a, struct json v, struct job_finding *f)
{
	struct json package = json_get(v, T("package"));
	enum severity s;

	f->rule = member(a, v, T("rule"));
	f->fingerprint = member(a, v, T("fingerprint"));
	f->package = member(a, package, T("name"));
	f->version = member(a, package, T("version"));
	f->purl = member(a, package, T("purl"));
	f->record = member(a, json_get(v, T("corpus")), T("row"));
	f->file = member(a, v, T("file"));
	f->message = member(a, v, T("message"));
	if (!severity_parse(json_get_text(v, T("severity")), &s) || !json_u64(json_get(v, T("line")), &f->line))
		return false;
	f->severity = s;
	return f->rule.n > 0 && f->fingerprint.n > 0;
}

static bool read_findings(struct arena *a, struct json list, struct job_result *out, struct err *e)
{
	struct job_finding *rows = ARENA_ARRAY(a, struct job_finding, json_count(list) + 1);

	if (!rows)
		return err_set(e, "LIMIT-MEMORY", "no memory for the report");
	if (!json_is(list, JSON_ARRAY))
		return odd(e, "findings");
	for (struct json_each m = json_each(list); json_next(&m); out->finding_count++)
		if (!read_finding(a, m.value, &rows[out->finding_count]))
			return odd(e, "findings");
	out->findings = rows;
	return true;
}

static bool read_packages(struct arena *a, struct json list, struct job_result *out, struct err *e)
{
	struct job_package *rows = ARENA_ARRAY(a, struct job_package, json_count(list) + 1);

	if (!rows)
		return err_set(e, "LIMIT-MEMORY", "no memory for the report");
	if (!json_is(list, JSON_ARRAY))
		return odd(e, "packages");
	for (struct json_each m = json_each(list); json_next(&m);) {
		struct job_package p = {member(a, m.value, T("name")), member(a, m.value, T("version"))};
		bool twin = out->list_count && text_eq(rows[out->list_count - 1].name, p.name) &&
			    text_eq(rows[out->list_count - 1].version, p.version);
		if (p.name.n && !twin)
			rows[out->list_count++] = p;
	}
	out->list = rows;
	out->head.packages = out->list_count;
	return true;
}

bool harvest(struct arena *a, const char *job_id, struct text report, uint8_t status,
	     struct job_result *out, struct err *e)
{
	struct json_doc *doc = ARENA_NEW(a, struct json_doc);
	struct json_limits limits = {.max_bytes = report.n + 1};

	*out = (struct job_result){.report = report};
	memcpy(out->head.id, job_id, JOB_ID_HEX);
	if (!doc)
		return err_set(e, "LIMIT-MEMORY", "no memory for the report");
	if (!json_parse(a, report, &limits, doc, e))
		return err_in(e, "the worker's report");
	struct json root = json_root(doc);
	return read_head(a, root, status, &out->head, e) &&
	       read_findings(a, json_get(root, T("findings")), out, e) &&
	       read_packages(a, json_get(root, T("packages")), out, e);
}
