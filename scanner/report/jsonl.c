/* One JSON object a line, for streams: {"type":"scan"...} first, then packages (with --list-packages)
 * or findings, each with its type. */
#include "scanner/report/decided.h"
#include "scanner/report/record.h"

static bool put_head(FILE *out, const struct report *r)
{
	struct json_writer w;

	json_to_file(&w, out, JSON_LINE);
	json_open_object(&w);
	json_key(&w, T("baseline"));
	decided_baseline(&w, r);
	json_key(&w, T("corpus"));
	json_open_array(&w);
	for (size_t i = 0; i < r->pack_count; i++)
		record_pack(&w, &r->packs[i]);
	json_close(&w);
	json_key(&w, T("counts"));
	record_counts(&w, r);
	json_key(&w, T("error"));
	record_error(&w, &r->error);
	json_key(&w, T("policy"));
	decided_policy(&w, r);
	json_key(&w, T("refused"));
	record_error(&w, &r->refused);
	json_member_text(&w, T("scan_id"), text_of(r->scan_id));
	json_key(&w, T("stats"));
	record_stats(&w, r);
	json_member_text(&w, T("status"), text_of(scan_status_name(r->status)));
	json_member_text(&w, T("target"), r->target);
	json_member_text(&w, T("type"), T("scan"));
	json_close(&w);
	return json_end(&w);
}

static bool put_line(FILE *out, const struct finding *f, const struct report_package *p)
{
	struct json_writer w;

	json_to_file(&w, out, JSON_LINE);
	json_open_object(&w);
	json_key(&w, f ? T("finding") : T("package"));
	if (f)
		record_finding(&w, f);
	else
		record_package(&w, p);
	json_member_text(&w, T("type"), f ? T("finding") : T("package"));
	json_close(&w);
	return json_end(&w);
}

static bool put_excused(FILE *out, const struct finding_excuse *x)
{
	struct json_writer w;

	json_to_file(&w, out, JSON_LINE);
	json_open_object(&w);
	json_key(&w, T("suppressed"));
	decided_record(&w, x);
	json_member_text(&w, T("type"), T("suppressed"));
	json_close(&w);
	return json_end(&w);
}

static bool write_jsonl(FILE *out, const struct report *r, const struct report_options *o,
			struct err *e)
{
	bool ok = put_head(out, r);

	for (size_t i = 0; ok && o->packages && i < r->package_count; i++)
		ok = put_line(out, NULL, &r->packages[i]);
	for (size_t i = 0; ok && !o->packages && i < r->finding_count; i++)
		ok = put_line(out, r->findings[i], NULL);
	for (size_t i = 0; ok && !o->packages && i < r->suppressed_count; i++)
		ok = put_excused(out, &r->suppressed[i]);
	return ok || err_set(e, "REPORT-WRITE", "jsonl: cannot be written");
}

const struct report_format report_jsonl = {
	.name = "jsonl",
	.about = "one JSON object a line, for streams",
	.context = true,
	.lists = true,
	.write = write_jsonl,
};
