/* GitLab's code quality report: a JSON array of issues ("Code Quality report format"). */
#include "scanner/report/address.h"
#include "scanner/report/decided.h"
#include "scanner/report/visible.h"

#include "json/write.h"

static struct text severity_of(enum severity s)
{
	static const char *const names[SEVERITIES] = {"info", "minor", "major", "critical", "blocker"};
	return text_of(names[s]);
}

/* The format has no suppressions: an excused finding is an issue of the lowest severity that says so. */
static void put_finding(struct json_writer *w, const struct finding *f, const struct finding_excuse *x)
{
	struct buf text = BUF(VISIBLE_MAX);

	if (x)
		buf_text(&text, T("Not counted, by policy: "));
	if (x)
		decided_sentence(&text, x);
	else
		buf_text(&text, f->message);
	json_open_object(w);
	json_member_text(w, T("check_name"), text_of(f->rule));
	visible_prose(w, T("description"), buf_view(&text));
	json_member_text(w, T("fingerprint"), text_of(f->fingerprint));
	json_key(w, T("location"));
	json_open_object(w);
	json_key(w, T("lines"));
	json_open_object(w);
	json_member_u64(w, T("begin"), address_line(f->line));
	json_close(w);
	visible_member(w, T("path"), address_file(f->file));
	json_close(w);
	json_member_text(w, T("severity"), severity_of(x ? SEVERITY_INFO : f->severity));
	json_close(w);
	buf_free(&text);
}

static bool write_gitlab(FILE *out, const struct report *r, const struct report_options *o,
			 struct err *e)
{
	struct json_writer w;

	(void)o;
	/* The format has no place for "no verdict"; an empty list would read as clean. */
	if (r->status == SCAN_REFUSED)
		return err_set(e, "REPORT-REFUSED", "no code quality report without a verdict");
	json_to_file(&w, out, JSON_PRETTY);
	json_open_array(&w);
	for (size_t i = 0; i < r->finding_count; i++)
		put_finding(&w, r->findings[i], NULL);
	for (size_t i = 0; i < r->suppressed_count; i++)
		put_finding(&w, r->suppressed[i].finding, &r->suppressed[i]);
	json_close(&w);
	return json_end(&w) || err_set(e, "REPORT-WRITE", "gitlab: %s", json_fault(&w));
}

const struct report_format report_gitlab = {
	.name = "gitlab",
	.about = "code quality report of GitLab",
	.write = write_gitlab,
};
