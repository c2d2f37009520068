#include "scanner/report/report.h"

/* The table of reports: one row and one file each. */
const struct report_format *const report_formats[] = {
	&report_table,	   &report_json, &report_jsonl, &report_tsv,	   &report_sarif, &report_github,
	&report_gitlab,	   &report_junit, &report_markdown, &report_html, &report_cyclonedx, &report_spdx,
	&report_ml_context, NULL,
};

const char *scan_status_name(enum scan_status s)
{
	switch (s) {
	case SCAN_COMPLETE:
		return "complete";
	case SCAN_PARTIAL:
		return "partial";
	case SCAN_REFUSED:
		return "refused";
	}
	return "";
}

const struct report_format *report_format_by_name(struct text name)
{
	for (const struct report_format *const *f = report_formats; *f; f++)
		if (text_eq(name, text_of((*f)->name)))
			return *f;
	return NULL;
}
