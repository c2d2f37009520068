#include "scanner/report/decided.h"

#include "scanner/report/record.h"
#include "scanner/report/wrap.h"

#define EXCUSED_SHOWN 10 /* lines, unless all are wanted */
#define SENTENCE_MAX  ((size_t)8 << 10)

static size_t new_findings(const struct report *r)
{
	size_t n = 0;

	for (int s = 0; s < SEVERITIES; s++)
		n += r->new_counts[s];
	return n;
}

void decided_reason(struct buf *out, const struct finding_excuse *x)
{
	buf_text(out, x->reason);
	if (x->owner.n) {
		buf_text(out, T(" ("));
		buf_text(out, x->owner);
		buf_text(out, T(", until "));
		buf_text(out, x->expires);
		buf_text(out, T(")"));
	}
}

void decided_sentence(struct buf *out, const struct finding_excuse *x)
{
	const struct finding *f = x->finding;

	buf_printf(out, "%s %s ", severity_name(f->severity), f->rule);
	if (f->package.name.n) {
		buf_text(out, f->package.name);
		if (f->package.version.n) {
			buf_char(out, '@');
			buf_text(out, f->package.version);
		}
	} else {
		buf_text(out, f->file.n ? f->file : T("the project"));
	}
	buf_text(out, T(": "));
	decided_reason(out, x);
}

static void put_excused(FILE *out, const struct report *r, size_t width, bool all)
{
	size_t shown = all || r->suppressed_count <= EXCUSED_SHOWN ? r->suppressed_count : EXCUSED_SHOWN;

	for (size_t i = 0; i < shown; i++) {
		struct buf b = BUF(SENTENCE_MAX);
		decided_sentence(&b, &r->suppressed[i]);
		wrap_put(out, width, "excused ", "        ", buf_view(&b));
		buf_free(&b);
	}
	if (shown < r->suppressed_count)
		fprintf(out, "excused %zu more findings (--verbose lists them)\n",
			r->suppressed_count - shown);
}

void decided_lines(FILE *out, const struct report *r, size_t width, bool all)
{
	put_excused(out, r, width, all);
	if (r->denied)
		fprintf(out, "denied  %zu findings are not accepted by the policy\n", r->denied);
	if (r->has_baseline)
		fprintf(out, "against the baseline: %zu new, %zu known, %zu gone\n", new_findings(r),
			r->known, r->gone);
	for (size_t i = 0; i < r->notice_count; i++)
		wrap_put(out, width, "policy  ", "        ", r->notices[i]);
}

void decided_record(struct json_writer *w, const struct finding_excuse *x)
{
	json_open_object(w);
	json_member_text(w, T("expires"), x->expires);
	json_key(w, T("finding"));
	record_finding(w, x->finding);
	json_member_text(w, T("kind"), text_of(x->kind));
	json_member_text(w, T("owner"), x->owner);
	json_member_text(w, T("policy"), x->policy);
	json_member_text(w, T("reason"), x->reason);
	json_close(w);
}

void decided_baseline(struct json_writer *w, const struct report *r)
{
	if (!r->has_baseline) {
		json_put_null(w);
		return;
	}
	json_open_object(w);
	json_member_u64(w, T("gone"), r->gone);
	json_member_u64(w, T("known"), r->known);
	json_member_u64(w, T("new"), new_findings(r));
	json_close(w);
}

void decided_policy(struct json_writer *w, const struct report *r)
{
	json_open_object(w);
	json_member_u64(w, T("denied"), r->denied);
	json_member_text(w, T("digest"), text_of(r->policy));
	json_key(w, T("notices"));
	json_open_array(w);
	for (size_t i = 0; i < r->notice_count; i++)
		json_put_text(w, r->notices[i]);
	json_close(w);
	json_close(w);
}
