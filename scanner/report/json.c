/* One JSON document, keys sorted at every level; schema/scan-report.schema.json. */
#include "scanner/report/decided.h"
#include "scanner/report/record.h"

static void put_corpus(struct json_writer *w, const struct report *r)
{
	json_key(w, T("corpus"));
	json_open_array(w);
	for (size_t i = 0; i < r->pack_count; i++)
		record_pack(w, &r->packs[i]);
	json_close(w);
}

static void put_findings(struct json_writer *w, const struct report *r)
{
	json_key(w, T("findings"));
	json_open_array(w);
	for (size_t i = 0; i < r->finding_count; i++)
		record_finding(w, r->findings[i]);
	json_close(w);
}

static void put_members(struct json_writer *w, const struct report *r)
{
	json_key(w, T("members"));
	json_open_array(w);
	for (size_t i = 0; i < r->member_count; i++)
		record_member(w, &r->members[i]);
	json_close(w);
}

static void put_packages(struct json_writer *w, const struct report *r)
{
	json_key(w, T("packages"));
	json_open_array(w);
	for (size_t i = 0; i < r->package_count; i++)
		record_package(w, &r->packages[i]);
	json_close(w);
}

static void put_end(struct json_writer *w, const struct report *r)
{
	json_key(w, T("refused"));
	record_error(w, &r->refused);
	json_member_text(w, T("scan_id"), text_of(r->scan_id));
	json_member_text(w, T("schema"), T("picket-scan-1"));
	json_member_text(w, T("started"), r->started);
	json_key(w, T("stats"));
	record_stats(w, r);
	json_member_text(w, T("status"), text_of(scan_status_name(r->status)));
	json_key(w, T("suppressed"));
	json_open_array(w);
	for (size_t i = 0; i < r->suppressed_count; i++)
		decided_record(w, &r->suppressed[i]);
	json_close(w);
	json_member_text(w, T("target"), r->target);
}

/* Indexes into packages. */
static void put_edges(struct json_writer *w, const struct report *r)
{
	json_key(w, T("edges"));
	json_open_array(w);
	for (size_t i = 0; i < r->edge_count; i++) {
		json_open_object(w);
		json_member_u64(w, T("from"), r->edges[i].from);
		json_member_u64(w, T("to"), r->edges[i].to);
		json_close(w);
	}
	json_close(w);
}

/* The inventory alone: no `findings`, so that nobody reads it as "nothing found". */
static void put_listing(struct json_writer *w, const struct report *r)
{
	json_open_object(w);
	json_key(w, T("error"));
	record_error(w, &r->error);
	put_packages(w, r);
	json_member_text(w, T("scan_id"), text_of(r->scan_id));
	json_member_text(w, T("schema"), T("picket-packages-1"));
	json_member_text(w, T("status"), text_of(scan_status_name(r->status)));
	json_member_text(w, T("target"), r->target);
	json_close(w);
}

static void put_scan(struct json_writer *w, const struct report *r)
{
	json_open_object(w);
	json_key(w, T("baseline"));
	decided_baseline(w, r);
	put_corpus(w, r);
	json_key(w, T("counts"));
	record_counts(w, r);
	put_edges(w, r);
	json_member_text(w, T("engine"), T(PICKET_VERSION));
	json_key(w, T("error"));
	record_error(w, &r->error);
	put_findings(w, r);
	put_members(w, r);
	put_packages(w, r);
	json_key(w, T("policy"));
	decided_policy(w, r);
	put_end(w, r);
	json_close(w);
}

static bool write_json(FILE *out, const struct report *r, const struct report_options *o,
		       struct err *e)
{
	struct json_writer w;

	json_to_file(&w, out, JSON_PRETTY);
	if (o->packages)
		put_listing(&w, r);
	else
		put_scan(&w, r);
	return json_end(&w) || err_set(e, "REPORT-WRITE", "json: %s", json_fault(&w));
}

const struct report_format report_json = {
	.name = "json",
	.about = "one document: findings, packages, corpus, status (schema/scan-report.schema.json)",
	.context = true,
	.lists = true,
	.write = write_json,
};
