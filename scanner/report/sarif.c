/* SARIF 2.1.0 (OASIS, errata 01), as code hosts take it: numeric security-severity and tags at
 * the rule, ruleIndex, a physical location for every result, relative percent-encoded URIs,
 * fingerprints that hold over line moves. At most 25,000 results a run and 10 MB when gzipped are accepted
 * there, the first 5,000 are shown: worst findings come first, and what is beyond is said as a notification.
 */
#include "scanner/report/address.h"
#include "scanner/report/decided.h"
#include "scanner/report/record.h"
#include "scanner/report/visible.h"

#include "base/escape.h"
#include "json/write.h"

#include <string.h>

#define RESULTS_MAX 25000
#define FOREIGN_MAX ((size_t)7500000) /* bytes that may not compress; our own words do, to a few bytes a result */
#define TEXT_MAX    ((size_t)64 << 10)

static const char *level_of(enum severity s)
{
	return s >= SEVERITY_HIGH ? "error" : s == SEVERITY_MEDIUM ? "warning" : "note";
}

/* The scale of CVSS v3.1, section 5: the middle of each band. */
static const char *security_severity(enum severity s)
{
	static const char *const scores[SEVERITIES] = {"0.0", "3.0", "5.5", "8.0", "9.5"};
	return scores[s];
}

/* The host shows one severity a rule, not one a finding: the worst this rule found here. */
static enum severity worst_of(const struct report *r, const char *rule)
{
	enum severity worst = SEVERITY_INFO;

	for (size_t i = 0; i < r->finding_count; i++)
		if (strcmp(r->findings[i]->rule, rule) == 0 && r->findings[i]->severity > worst)
			worst = r->findings[i]->severity;
	return worst;
}

static void message(struct json_writer *w, struct text key, struct text text)
{
	json_key(w, key);
	json_open_object(w);
	json_member_text(w, T("text"), text);
	json_close(w);
}

static void put_rule(struct json_writer *w, const struct report *r, const struct report_rule *rule)
{
	enum severity worst = worst_of(r, rule->id);

	json_open_object(w);
	json_key(w, T("defaultConfiguration"));
	json_open_object(w);
	json_member_text(w, T("level"), text_of(level_of(worst)));
	json_close(w);
	message(w, T("fullDescription"), text_of(rule->about));
	message(w, T("help"), text_of(rule->remedy));
	json_member_text(w, T("id"), text_of(rule->id));
	json_member_text(w, T("name"), text_of(rule->id));
	json_key(w, T("properties"));
	json_open_object(w);
	json_member_text(w, T("precision"), T("high"));
	json_member_text(w, T("security-severity"), text_of(security_severity(worst)));
	json_key(w, T("tags"));
	json_open_array(w);
	json_put_text(w, T("security"));
	json_put_text(w, T("supply-chain"));
	json_close(w);
	json_close(w);
	message(w, T("shortDescription"), text_of(rule->title));
	json_close(w);
}

static void put_driver(struct json_writer *w, const struct report *r)
{
	json_key(w, T("tool"));
	json_open_object(w);
	json_key(w, T("driver"));
	json_open_object(w);
	json_member_text(w, T("name"), T("Picket"));
	json_key(w, T("rules"));
	json_open_array(w);
	for (size_t i = 0; i < r->rule_count; i++)
		put_rule(w, r, &r->rules[i]);
	json_close(w);
	json_member_text(w, T("semanticVersion"), text_of(PICKET_VERSION));
	json_close(w);
	json_close(w);
}

/* 3.29.5: the lines around, for viewers that have no checkout. */
static void put_context(struct json_writer *w, const struct finding *f)
{
	struct buf b = BUF(TEXT_MAX);

	if (!f->context.count)
		return;
	for (size_t i = 0; i < f->context.count; i++) {
		escape_plain(&b, f->context.lines[i]);
		buf_char(&b, '\n');
	}
	json_key(w, T("contextRegion"));
	json_open_object(w);
	json_member_u64(w, T("endLine"), f->context.first + f->context.count - 1);
	message(w, T("snippet"), buf_view(&b));
	json_member_u64(w, T("startLine"), f->context.first);
	json_close(w);
	buf_free(&b);
}

static void put_location(struct json_writer *w, const struct finding *f)
{
	struct buf uri = BUF(TEXT_MAX);

	address_uri(&uri, address_file(f->file));
	json_key(w, T("locations"));
	json_open_array(w);
	json_open_object(w);
	json_key(w, T("physicalLocation"));
	json_open_object(w);
	json_key(w, T("artifactLocation"));
	json_open_object(w);
	json_member_text(w, T("uri"), buf_view(&uri));
	json_member_text(w, T("uriBaseId"), T("%SRCROOT%"));
	json_close(w);
	json_key(w, T("region"));
	json_open_object(w);
	if (f->column)
		json_member_u64(w, T("startColumn"), f->column);
	json_member_u64(w, T("startLine"), address_line(f->line));
	json_close(w);
	put_context(w, f);
	json_close(w);
	json_close(w);
	json_close(w);
	buf_free(&uri);
}

/* What, where from, what was seen, what to do: a reader of the host sees nothing else. */
static void put_message(struct json_writer *w, const struct finding *f)
{
	struct buf b = BUF(TEXT_MAX);

	buf_text(&b, f->message);
	for (size_t i = 0; i < f->package.path_count; i++) {
		buf_text(&b, i ? T(" > ") : T(" Dependency path: "));
		buf_text(&b, f->package.path[i]);
	}
	if (f->package.path_count)
		buf_char(&b, '.');
	if (f->evidence.n) {
		buf_text(&b, T(" Evidence: "));
		buf_text(&b, f->evidence);
	}
	if (f->remediation.n) {
		buf_text(&b, T(" What to do: "));
		buf_text(&b, f->remediation);
	}
	json_key(w, T("message"));
	json_open_object(w);
	visible_prose(w, T("text"), buf_view(&b));
	json_close(w);
	buf_free(&b);
}

static void put_properties(struct json_writer *w, const struct finding *f)
{
	json_key(w, T("properties"));
	json_open_object(w);
	json_member_text(w, T("confidence"), text_of(confidence_name(f->confidence)));
	if (f->corpus.pack.n) {
		json_member_text(w, T("corpusPack"), f->corpus.pack);
		json_member_text(w, T("corpusRow"), f->corpus.row);
		json_member_u64(w, T("corpusSeq"), f->corpus.seq);
	}
	if (f->package.purl.n)
		json_member_text(w, T("purl"), f->package.purl);
	json_member_text(w, T("severity"), text_of(severity_name(f->severity)));
	json_close(w);
}

static size_t rule_index(const struct report *r, const char *id)
{
	size_t i = 0;

	while (i < r->rule_count && strcmp(r->rules[i].id, id) != 0)
		i++;
	return i;
}

/* SARIF 2.1.0, 3.35: a suppressed result stays in the list. */
static void put_suppression(struct json_writer *w, const struct finding_excuse *x)
{
	struct buf b = BUF(TEXT_MAX);

	json_key(w, T("suppressions"));
	json_open_array(w);
	if (x) {
		decided_reason(&b, x);
		json_open_object(w);
		visible_member(w, T("justification"), buf_view(&b));
		json_member_text(w, T("kind"), T("external"));
		json_member_text(w, T("status"), T("accepted"));
		json_close(w);
	}
	json_close(w);
	buf_free(&b);
}

static void put_result(struct json_writer *w, const struct report *r, const struct finding *f,
		       const struct finding_excuse *x)
{
	json_open_object(w);
	if (r->has_baseline)
		json_member_text(w, T("baselineState"), f->known ? T("unchanged") : T("new"));
	json_member_text(w, T("level"), text_of(level_of(f->severity)));
	put_location(w, f);
	put_message(w, f);
	json_key(w, T("partialFingerprints"));
	json_open_object(w);
	json_member_text(w, T("picketFingerprint/v1"), text_of(f->fingerprint));
	json_close(w);
	put_properties(w, f);
	json_member_text(w, T("ruleId"), text_of(f->rule));
	if (rule_index(r, f->rule) < r->rule_count)
		json_member_u64(w, T("ruleIndex"), rule_index(r, f->rule));
	/* Once one result has it, all must. */
	if (r->suppressed_count)
		put_suppression(w, x);
	json_close(w);
}

static void put_notification(struct json_writer *w, struct text text)
{
	json_key(w, T("toolExecutionNotifications"));
	json_open_array(w);
	json_open_object(w);
	json_member_text(w, T("level"), T("error"));
	message(w, T("message"), text);
	json_close(w);
	json_close(w);
}

static size_t foreign_bytes(const struct finding *f)
{
	size_t n = f->message.n + f->evidence.n + f->file.n + f->package.purl.n + f->remediation.n;

	for (size_t i = 0; i < f->package.path_count; i++)
		n += f->package.path[i].n;
	for (size_t i = 0; i < f->context.count; i++)
		n += f->context.lines[i].n;
	return n;
}

static const struct finding *result_at(const struct report *r, size_t i)
{
	return i < r->finding_count ? r->findings[i] : r->suppressed[i - r->finding_count].finding;
}

/* How many results the host takes: findings in order, then what policy excuses. */
static size_t results_that_fit(const struct report *r)
{
	size_t all = r->finding_count + r->suppressed_count, bytes = 0, n = 0;

	while (n < all && n < RESULTS_MAX && bytes + foreign_bytes(result_at(r, n)) <= FOREIGN_MAX)
		bytes += foreign_bytes(result_at(r, n++));
	return n;
}

static void put_invocation(struct json_writer *w, const struct report *r, size_t fit)
{
	char text[128];

	json_key(w, T("invocations"));
	json_open_array(w);
	json_open_object(w);
	json_member_bool(w, T("executionSuccessful"), r->status == SCAN_COMPLETE);
	if (r->status == SCAN_REFUSED)
		put_notification(w, text_of(r->refused.text));
	else if (fit < r->finding_count + r->suppressed_count) {
		snprintf(text, sizeof text, "%zu of %zu findings are in this file, the worst; see --format json", fit,
			 r->finding_count + r->suppressed_count);
		put_notification(w, text_of(text));
	}
	json_close(w);
	json_close(w);
}

/* 3.8: which packs judged, who signed them, and whether anybody compared the key's fingerprint; how the scan
 * ended, under which policy (its digest), and what a baseline knew. */
static void put_run_properties(struct json_writer *w, const struct report *r)
{
	json_key(w, T("properties"));
	json_open_object(w);
	json_key(w, T("baseline"));
	decided_baseline(w, r);
	json_key(w, T("corpus"));
	json_open_array(w);
	for (size_t i = 0; i < r->pack_count; i++)
		record_pack(w, &r->packs[i]);
	json_close(w);
	json_member_text(w, T("policy"), text_of(r->policy));
	json_member_text(w, T("scan_id"), text_of(r->scan_id));
	json_member_text(w, T("status"), text_of(scan_status_name(r->status)));
	json_close(w);
}

static bool write_sarif(FILE *out, const struct report *r, const struct report_options *o,
			struct err *e)
{
	struct json_writer w;
	size_t fit = results_that_fit(r);

	(void)o;
	json_to_file(&w, out, JSON_PRETTY);
	json_open_object(&w);
	json_member_text(&w, T("$schema"), T("https://json.schemastore.org/sarif-2.1.0.json"));
	json_key(&w, T("runs"));
	json_open_array(&w);
	json_open_object(&w);
	json_key(&w, T("automationDetails"));
	json_open_object(&w);
	json_member_text(&w, T("id"), T("picket/"));
	json_close(&w);
	json_member_text(&w, T("columnKind"), T("utf16CodeUnits"));
	put_invocation(&w, r, fit);
	put_run_properties(&w, r);
	json_key(&w, T("results"));
	json_open_array(&w);
	for (size_t i = 0; i < fit; i++)
		put_result(&w, r, result_at(r, i),
			   i < r->finding_count ? NULL : &r->suppressed[i - r->finding_count]);
	json_close(&w);
	put_driver(&w, r);
	json_close(&w);
	json_close(&w);
	json_member_text(&w, T("version"), T("2.1.0"));
	json_close(&w);
	return json_end(&w) || err_set(e, "REPORT-WRITE", "sarif: %s", json_fault(&w));
}

const struct report_format report_sarif = {
	.name = "sarif",
	.about = "SARIF 2.1.0, for code scanning of GitHub and others",
	.context = true,
	.write = write_sarif,
};
