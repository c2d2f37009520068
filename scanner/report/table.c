/* For people: grouped by package, the worst first, with where it comes from and what to do. */
#include "base/escape.h"
#include "scanner/report/decided.h"
#include "scanner/report/group.h"
#include "scanner/report/report.h"
#include "scanner/report/wrap.h"

#include <inttypes.h>
#include <string.h>

#define SAME_RULE_SHOWN 3  /* findings of one rule shown for one package, unless verbose */
#define GROUPS_SHOWN	40 /* packages shown, unless verbose */
#define EVIDENCE_LINES	3  /* of one finding, unless verbose */
#define PACKAGES_COLUMN 44
#define MEMBERS_SHOWN	2  /* names of one finding, unless verbose */
#define MEMBER_COLUMN	28

struct table {
	FILE *out;
	const struct report *r;
	const struct report_options *o;
	size_t width;
};

static const char *paint(const struct table *t, enum severity s)
{
	static const char *const colours[SEVERITIES] = {
		[SEVERITY_INFO] = "\x1b[2m",	 [SEVERITY_LOW] = "\x1b[36m",
		[SEVERITY_MEDIUM] = "\x1b[33m",	 [SEVERITY_HIGH] = "\x1b[31m",
		[SEVERITY_CRITICAL] = "\x1b[1;31m",
	};

	return t->o->colour ? colours[s] : "";
}

static const char *plain(const struct table *t)
{
	return t->o->colour ? "\x1b[0m" : "";
}

static const char *bold(const struct table *t)
{
	return t->o->colour ? "\x1b[1m" : "";
}

static const char *dim(const struct table *t)
{
	return t->o->colour ? "\x1b[2m" : "";
}

/* Lines of a terminal never run over; what goes to a file keeps its long words whole. */
static void wrap(const struct table *t, const char *first, const char *rest, struct text text)
{
	(t->o->columns > 0 ? wrap_hard : wrap_put)(t->out, t->width, first, rest, text);
}

#define REST "            "

static void put_flags(struct buf *b, const struct finding *f)
{
	if (f->package.direct)
		buf_text(b, T(" (direct)"));
	if (f->package.dev)
		buf_text(b, T(" (development only)"));
	if (f->package.optional)
		buf_text(b, T(" (optional)"));
}

/* "CRITICAL  evil 1.0.0 (direct)" */
static void put_label(const struct table *t, const struct finding *f)
{
	struct buf b = BUF(16384);
	char head[16];
	const char *name = severity_name(f->severity);
	size_t n = 0;

	for (; name[n] && n < 12; n++)
		head[n] = (char)(name[n] - 32);
	memcpy(head + n, "  ", 3);
	buf_text(&b, f->package.name.n ? f->package.name : T("the project"));
	if (f->package.name.n && f->package.version.n) {
		buf_char(&b, ' ');
		buf_text(&b, f->package.version);
	}
	if (f->package.path_count <= 1)
		put_flags(&b, f);
	fputs(paint(t, f->severity), t->out);
	fputs(bold(t), t->out);
	wrap(t, head, &REST[2 + (10 - strlen(head))], buf_view(&b));
	fputs(plain(t), t->out);
	buf_free(&b);
}

/* "            by app@2.0.0 > evil@1.0.0 (development only)" */
static void put_path(const struct table *t, const struct finding *f)
{
	struct buf b = BUF(16384);

	for (size_t i = 0; i < f->package.path_count; i++) {
		buf_text(&b, i ? T(" > ") : T(""));
		buf_text(&b, f->package.path[i]);
	}
	put_flags(&b, f);
	if (f->package.path_count > 1)
		wrap(t, "      from  ", REST, buf_view(&b));
	buf_free(&b);
}

/* "L2-IOC-001 b0decac17029 at package-lock.json:12" */
static void put_place(const struct table *t, const struct finding *f)
{
	struct buf b = BUF(16384);

	buf_printf(&b, "%s", f->rule);
	if (f->fingerprint[0])
		buf_printf(&b, " %.12s", f->fingerprint);
	if (f->known)
		buf_text(&b, T(" (known)"));
	if (f->file.n) {
		buf_text(&b, T(" at "));
		buf_text(&b, f->file);
		if (f->line)
			buf_printf(&b, ":%u", f->line);
		if (f->column)
			buf_printf(&b, ":%u", f->column);
	}
	fputs(dim(t), t->out);
	wrap(t, REST, REST, buf_view(&b));
	fputs(plain(t), t->out);
	buf_free(&b);
}

/* "        in  web, api (+3)" */
static void put_members_of(const struct table *t, const struct finding *f)
{
	struct buf b = BUF((size_t)1 << 20);
	size_t n = t->o->verbose ? f->member_count : MEMBERS_SHOWN;

	for (size_t i = 0; i < f->member_count && i < n; i++) {
		if (i)
			buf_text(&b, T(", "));
		buf_text(&b, f->members[i]);
	}
	if (f->member_count > n)
		buf_printf(&b, " (+%zu)", f->member_count - n);
	if (b.n)
		wrap(t, "        in  ", REST, buf_view(&b));
	buf_free(&b);
}

static void put_row(const struct table *t, const struct finding *f)
{
	struct buf b = BUF(4096);

	if (f->corpus.pack.n == 0)
		return;
	buf_text(&b, f->corpus.row);
	buf_text(&b, T(" in "));
	buf_text(&b, f->corpus.pack);
	buf_printf(&b, " seq %" PRIu64, f->corpus.seq);
	wrap(t, "        by  ", REST, buf_view(&b));
	buf_free(&b);
}

/* Three lines of it, unless verbose: explain tells all. */
static void put_evidence(const struct table *t, const struct finding *f)
{
	size_t room = EVIDENCE_LINES * (t->width - sizeof REST);
	struct text head = t->o->verbose ? f->evidence : wrap_head(f->evidence, room);
	struct buf b = BUF(4096);

	buf_text(&b, head);
	if (head.n < f->evidence.n)
		buf_text(&b, T("..."));
	if (b.n)
		wrap(t, "      seen  ", REST, buf_view(&b));
	buf_free(&b);
}

static void put_finding(const struct table *t, const struct finding *f, bool remedy)
{
	char head[64];

	snprintf(head, sizeof head, "  %-8s  ", severity_name(f->severity));
	fputs(paint(t, f->severity), t->out);
	wrap(t, head, REST, f->message);
	fputs(plain(t), t->out);
	put_place(t, f);
	if (f->denied.n)
		wrap(t, "    denied  ", REST, f->denied);
	put_members_of(t, f);
	put_evidence(t, f);
	put_row(t, f);
	if (remedy && f->remediation.n)
		wrap(t, "        ->  ", REST, f->remediation);
}

/* Whether the same rule of the same package was shown often enough before findings[at]. */
static size_t seen_before(const struct report *r, const size_t *members, size_t at)
{
	size_t n = 0;

	for (size_t i = 0; i < at && n <= SAME_RULE_SHOWN; i++)
		n += strcmp(r->findings[members[i]]->rule, r->findings[members[at]]->rule) == 0;
	return n;
}

static void put_group(const struct table *t, const size_t *members, size_t count)
{
	const struct finding *top = t->r->findings[members[0]];
	size_t left = 0;

	put_label(t, top);
	put_path(t, top);
	for (size_t i = 0; i < count; i++) {
		const struct finding *f = t->r->findings[members[i]];
		size_t before = seen_before(t->r, members, i);
		if (!t->o->verbose && before >= SAME_RULE_SHOWN) {
			left++;
			continue;
		}
		put_finding(t, f, before == 0 || f->fixed.n);
	}
	if (left)
		fprintf(t->out, "  and %zu more like these (--verbose shows them)\n", left);
	fputc('\n', t->out);
}

/* Groups in the order of their worst finding. */
static bool put_groups(const struct table *t)
{
	const struct report *r = t->r;
	struct arena *a = arena_new((size_t)512 << 20);
	size_t *members = a ? ARENA_ARRAY(a, size_t, r->finding_count + 1) : NULL;
	size_t groups = 0, hidden = 0;
	struct groups g;
	bool ok = members && group_findings(r, a, &g);

	for (size_t i = 0; ok && i < r->finding_count; i++) {
		size_t count = 0;
		if (!g.first[i])
			continue;
		for (size_t k = i; k < r->finding_count; k = g.next[k])
			members[count++] = k;
		if (groups++ < GROUPS_SHOWN || t->o->verbose)
			put_group(t, members, count);
		else
			hidden += count;
	}
	if (hidden)
		fprintf(t->out, "and %zu findings in more packages (--verbose shows them)\n\n", hidden);
	arena_free(a);
	return ok;
}

/* "1 critical, 2 low", or nothing. */
static void put_severities(const struct table *t, const size_t *counts)
{
	const char *comma = "";

	for (int s = SEVERITIES - 1; s >= 0; s--)
		if (counts[s]) {
			fprintf(t->out, "%s%s%zu %s%s", comma, paint(t, (enum severity)s), counts[s],
				severity_name((enum severity)s), plain(t));
			comma = ", ";
		}
}

static void put_counts(const struct table *t)
{
	fputs("found   ", t->out);
	if (t->r->finding_count + t->r->hidden == 0)
		fputs(t->r->suppressed_count ? "nothing that counts" : "nothing", t->out);
	put_severities(t, t->r->counts);
	if (t->r->hidden)
		fprintf(t->out, " (%zu not shown: --show info)", t->r->hidden);
	fputc('\n', t->out);
}

static void put_age(struct buf *line, const struct report_pack *p)
{
	if (p->state.n == 0)
		return;
	if (p->age == UINT64_MAX)
		buf_printf(line, ", " TEXT_FMT, TEXT_ARG(p->state));
	else if (p->age < 2 * 86400)
		buf_printf(line, ", %" PRIu64 " h old, " TEXT_FMT, p->age / 3600, TEXT_ARG(p->state));
	else
		buf_printf(line, ", %" PRIu64 " days old, " TEXT_FMT, p->age / 86400,
			   TEXT_ARG(p->state));
}

/* Packs of one making differ in their names only. */
static bool same_making(const struct report_pack *a, const struct report_pack *b)
{
	return a->seq == b->seq && text_eq(a->state, b->state) && text_eq(a->signers, b->signers) &&
	       a->pinned == b->pinned && a->behind == b->behind && text_eq(a->without, b->without) &&
	       a->age / 3600 == b->age / 3600;
}

static void put_packs(const struct table *t)
{
	struct buf line = BUF(65536);

	for (size_t i = 0; i < t->r->pack_count; i++) {
		const struct report_pack *p = &t->r->packs[i];
		buf_text(&line, p->name);
		if (i + 1 < t->r->pack_count && same_making(p, p + 1)) {
			buf_text(&line, T(", "));
			continue;
		}
		buf_printf(&line, " seq %" PRIu64, p->seq);
		put_age(&line, p);
		buf_text(&line, T(", signed by "));
		buf_text(&line, p->signers);
		if (p->without.n)
			buf_printf(&line, " (without its level " TEXT_FMT ")", TEXT_ARG(p->without));
		if (p->pinned)
			buf_text(&line, T(" (rolled back on purpose)"));
		if (p->behind)
			buf_printf(&line, " (%" PRIu64 " behind the newest that the catalog tells of)", p->behind);
		if (i + 1 < t->r->pack_count)
			buf_text(&line, T("; "));
	}
	if (line.n)
		wrap(t, "corpus  ", "        ", buf_view(&line));
	buf_free(&line);
}

static void put_error(const struct table *t, const struct err *e, const char *what)
{
	if (e->code[0] == '\0')
		return;
	struct buf b = BUF(8192);

	buf_printf(&b, "%s: %s [%s]", what, e->text, e->code);
	fputs(paint(t, SEVERITY_CRITICAL), t->out);
	wrap(t, "", "", buf_view(&b));
	fputs(plain(t), t->out);
	if (e->hint[0])
		wrap(t, "  -> ", "     ", text_of(e->hint));
	buf_free(&b);
}

static void put_summary(const struct table *t)
{
	const struct report *r = t->r;

	put_error(t, &r->refused, "corpus refused, no verdict");
	put_error(t, &r->error, "no verdict");
	if (r->refused.code[0] || r->error.code[0])
		return;
	put_counts(t);
	if (r->bytes < 1000000)
		fprintf(t->out, "read    %zu packages, %" PRIu64 " files, %.1f kB\n", r->package_count, r->files,
			(double)r->bytes / 1e3);
	else
		fprintf(t->out, "read    %zu packages, %" PRIu64 " files, %.1f MB\n", r->package_count, r->files,
			(double)r->bytes / 1e6);
	if (r->status == SCAN_PARTIAL) {
		fputs(paint(t, SEVERITY_MEDIUM), t->out);
		wrap(t, "partial ", "        ",
		     T("not complete: something could not be read; see L2-SCAN-001 (--show info)"));
		fputs(plain(t), t->out);
	}
	decided_lines(t->out, r, t->width, t->o->verbose);
	put_packs(t);
	fprintf(t->out, "scan    %s\n", r->scan_id);
}

static void pad(FILE *out, struct text t, size_t width)
{
	struct buf b = BUF(8192);
	size_t columns = escape_columns(t);

	escape_plain(&b, t);
	fprintf(out, TEXT_FMT, TEXT_ARG(buf_view(&b)));
	for (; columns < width; columns++)
		fputc(' ', out);
	buf_free(&b);
}

static size_t wider(size_t width, struct text t)
{
	size_t columns = escape_columns(t);

	columns = columns < MEMBER_COLUMN ? columns : MEMBER_COLUMN;
	return columns > width ? columns : width;
}

/* A line for each member of the workspace: name, folder, what concerns it. */
static void put_members(const struct table *t)
{
	static const size_t none[SEVERITIES];
	size_t names = 0, folders = 0;

	if (t->r->member_count)
		fprintf(t->out, "%smembers%s\n", bold(t), plain(t));
	for (size_t i = 0; i < t->r->member_count; i++) {
		names = wider(names, t->r->members[i].name);
		folders = wider(folders, t->r->members[i].folder);
	}
	for (size_t i = 0; i < t->r->member_count; i++) {
		const struct report_member *m = &t->r->members[i];
		fputs("  ", t->out);
		pad(t->out, wrap_head(m->name, MEMBER_COLUMN), names);
		fputs("  ", t->out);
		pad(t->out, wrap_head(m->folder.n ? m->folder : T("."), MEMBER_COLUMN), folders);
		/* The counts take sixty columns at most. */
		fputs(names + folders + 66 > t->width ? "\n      " : "  ", t->out);
		if (memcmp(m->counts, none, sizeof none) == 0)
			fputs("nothing found", t->out);
		put_severities(t, m->counts);
		fprintf(t->out, " in %zu packages\n", m->package_count);
	}
	if (t->r->member_count)
		fputc('\n', t->out);
}

static void put_packages(const struct table *t)
{
	for (size_t i = 0; i < t->r->package_count; i++) {
		const struct report_package *p = &t->r->packages[i];
		pad(t->out, p->name, PACKAGES_COLUMN);
		fputc(' ', t->out);
		pad(t->out, p->version, 16);
		fputc(' ', t->out);
		pad(t->out, p->source, 0);
		fputc('\n', t->out);
	}
}

static bool write_table(FILE *out, const struct report *r, const struct report_options *o,
			struct err *e)
{
	size_t columns = o->columns > 0 ? (size_t)o->columns : 100;
	struct table t = {
		.out = out,
		.r = r,
		.o = o,
		.width = columns < 40 ? 40 : columns > 120 ? 120 : columns,
	};

	if (o->packages) {
		put_packages(&t);
		put_error(&t, &r->error, "no verdict");
		return true;
	}
	if (!o->summary && !put_groups(&t))
		return err_set(e, "LIMIT-MEMORY", "no memory for the table");
	put_members(&t);
	put_summary(&t);
	return true;
}

const struct report_format report_table = {
	.name = "table",
	.about = "for people: grouped by package, the worst first",
	.lists = true,
	.write = write_table,
};
