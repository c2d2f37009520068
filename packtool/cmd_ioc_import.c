#include "packtool/edit.h"
#include "packtool/feed/apply.h"
#include "packtool/feed/fact.h"
#include "packtool/feed/run.h"
#include "packtool/indicator.h"
#include "packtool/ioc.h"
#include "packtool/value.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define NAME_MAX_BYTES 51 /* and "." and 12 digits of the hash: SOURCE_ID_MAX */
#define COLUMNS_MAX    32

struct job {
	const struct args *a;
	const struct feed_format *as;
	struct feed_options options;
	const char *columns[COLUMNS_MAX + 1];
	char today[16], name[NAME_MAX_BYTES + 1];
	struct apply apply;
	struct applied done;
	struct feed_result read;
	struct inputs in;
};

static bool bad(struct err *e, const char *option, const char *value, const char *want)
{
	return err_set(e, "USAGE", "--%s wants %s, not \"%.60s\"", option, want, value);
}

static bool level(const struct args *a, const char *option, bool (*rule)(struct text, struct err *),
		  const char *want, struct text *out, struct err *e)
{
	const char *value = arg_value(a, option, "");

	*out = text_of(value);
	return !value[0] || rule(*out, NULL) || bad(e, option, value, want);
}

static bool kind_option(const struct args *a, struct text *out, struct err *e)
{
	const char *value = arg_value(a, "kind", "");
	struct text kind = fact_kind(text_of(value));

	*out = kind;
	return !value[0] || kind.n || bad(e, "kind", value, "npm, sha256, domain, url, ip, email ...");
}

static bool take_options(struct job *j, struct err *e)
{
	const struct args *a = j->a;
	struct feed_options *o = &j->options;
	const char *as = arg_value(a, "as", NULL), *column;
	int n = 0;

	j->as = as ? feed_format_named(as) : NULL;
	if (as && !j->as)
		return bad(e, "as", as, "osv, csv, tsv, list, stix, misp, clamav or vex");
	while ((column = arg_nth(a, "column", n))) {
		if (n == COLUMNS_MAX)
			return err_set(e, "USAGE", "--column: at most %d", COLUMNS_MAX);
		j->columns[n++] = column;
	}
	o->columns = j->columns;
	o->no_header = arg_flag(a, "no-header");
	o->campaign = text_of(arg_value(a, "campaign", ""));
	o->note = text_of(arg_value(a, "note", ""));
	o->reference = text_of(arg_value(a, "reference", ""));
	o->today = text_of(j->today);
	return kind_option(a, &o->kind, e) &&
	       level(a, "severity", value_severity, "critical, high, medium, low or info", &o->severity, e) &&
	       level(a, "confidence", value_confidence, "exact, high, medium or low", &o->confidence, e) &&
	       level(a, "tlp", value_tlp, "clear, green, amber or red", &o->tlp, e) &&
	       level(a, "expires", value_date, "a date YYYY-MM-DD", &o->expires, e);
}

/* Without --source: what the first file is called, without folder and endings. */
static bool source_name(struct job *j, struct err *e)
{
	const char *given = arg_value(j->a, "source", NULL);
	struct text t = text_of(given ? given : j->a->operands[0]);
	size_t n = 0;

	if (!given) {
		while (text_ends(t, T("/")))
			t = text_head(t, t.n - 1);
		struct cut c = text_cut_last(t, '/');
		t = text_cut(c.found ? c.tail : c.head, '.').head;
	}
	for (size_t i = 0; i < t.n && n < NAME_MAX_BYTES; i++) {
		char c = t.p[i] >= 'A' && t.p[i] <= 'Z' && !given ? (char)(t.p[i] + 32) : t.p[i];
		bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
		if (plain || (n && (c == '-' || c == '_' || (given && c == '.'))))
			j->name[n++] = c;
		else if (given)
			return bad(e, "source", given, "[a-z0-9][a-z0-9._-]*");
	}
	j->name[n] = '\0';
	if (n && (!given || strlen(given) == n))
		return true;
	return given ? bad(e, "source", given, "at most 51 bytes")
		     : err_set(e, "USAGE", "give --source NAME: who says so");
}

static bool take_source(struct job *j, struct err *e)
{
	struct apply *p = &j->apply;
	struct text field;

	p->name = j->name;
	p->title = arg_value(j->a, "title", j->name);
	p->url = arg_value(j->a, "url", "");
	p->licence = arg_value(j->a, "licence", "unknown");
	p->retrieved = arg_value(j->a, "retrieved", j->today);
	p->sha256 = j->in.sha256;
	p->replace = arg_flag(j->a, "replace");
	p->dry = arg_flag(j->a, "dry-run");
	return source_name(j, e) && level(j->a, "url", value_url, "an http(s) address", &field, e) &&
	       level(j->a, "retrieved", value_date, "a date YYYY-MM-DD", &field, e);
}

static void put_notes(const struct job *j)
{
	struct text rest = buf_view(&j->read.notes), line;
	struct arena *m = arena_new((size_t)1 << 20);

	while (m && text_line(&rest, &line))
		fprintf(stderr, "%s%s\n", text_starts(line, T("!")) ? "refused: " : "",
			verb_show(m, text_tail(line, 2)));
	if (j->read.counts.refused > FEED_SHOWN_MAX)
		fprintf(stderr, "refused: %ju in all, %d shown\n", (uintmax_t)j->read.counts.refused,
			FEED_SHOWN_MAX);
	if (j->in.aside && m)
		fprintf(stderr, "%zu passed over: links and others that are no file; the first: %s\n", j->in.aside,
			verb_show(m, text_of(j->in.first_aside)));
	arena_free(m);
}

static bool put_in(struct job *j, struct err *e)
{
	struct arena *m = arena_new(65536);
	const char *dir = ioc_dir(j->a, m, e);
	int lock = dir ? edit_lock(dir, true, e) : -1;
	bool ok = lock >= 0 && edit_open(dir, arg_value(j->a, "pack", "local/ioc"), e);

	j->apply.dir = dir;
	ok = ok && feed_apply(&j->apply, buf_view(&j->read.rows), &j->done, e);
	if (lock >= 0)
		close(lock);
	j->apply.dir = NULL;
	arena_free(m);
	return ok;
}

static bool import(struct job *j, struct err *e)
{
	if (!inputs_read(&j->in, j->a->operands, j->a->count, e) ||
	    !feed_run(&j->in, j->as, &j->options, &j->read, e))
		return false;
	if (!arg_flag(j->a, "quiet") || j->read.counts.refused)
		put_notes(j);
	if (j->read.counts.refused && arg_flag(j->a, "strict")) {
		err_set(e, "FEED-REFUSED", "%ju rows were refused, so nothing was imported (--strict)",
			(uintmax_t)j->read.counts.refused);
		return false;
	}
	if (!j->read.counts.records && j->read.counts.refused)
		return err_set(e, "FEED-REFUSED", "no row could be taken; why is told above");
	return put_in(j, e);
}

static int report(const struct job *j)
{
	const struct applied *d = &j->done;
	const struct feed_counts *c = &j->read.counts;
	struct json_writer w;
	const struct {
		const char *name;
		uint64_t n;
	} rows[] = {
		{"added", d->added}, {"changed", d->changed}, {"unchanged", d->same}, {"removed", d->removed},
		{"withdrawn", c->withdrawn}, {"elsewhere", d->elsewhere}, {"repeated", d->repeated},
		{"refused", c->refused}, {"passed", c->passed}, {"facts", c->facts},
	};

	if (arg_flag(j->a, "json")) {
		json_to_file(&w, stdout, JSON_PRETTY);
		json_open_object(&w);
		json_member_text(&w, T("source"), text_of(j->name));
		json_member_text(&w, T("sha256"), text_of(j->in.sha256));
		json_member_bool(&w, T("dryRun"), j->apply.dry);
		for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
			json_member_u64(&w, text_of(rows[i].name), rows[i].n);
		json_close(&w);
		return verb_json_end(&w);
	}
	if (arg_flag(j->a, "quiet"))
		return EXIT_DONE;
	printf("%s%s: %ju added, %ju changed, %ju unchanged", j->apply.dry ? "would be: " : "", j->name,
	       (uintmax_t)d->added, (uintmax_t)d->changed, (uintmax_t)d->same);
	for (size_t i = 3; i < sizeof rows / sizeof rows[0] - 1; i++)
		if (rows[i].n)
			printf(", %ju %s%s", (uintmax_t)rows[i].n, rows[i].name,
			       i == 5 ? " (said by another source)" : i == 8 ? " over" : "");
	printf("\ninput sha256 %s\n", j->in.sha256);
	return EXIT_DONE;
}

static int run(const struct args *a)
{
	static struct job j;
	struct err e = {0};
	int status;

	j.a = a;
	date_put(j.today, verb_now(), '-');
	if (!take_options(&j, &e) || !take_source(&j, &e))
		return cmd_usage(a, "%s", e.text);
	status = crypto_init() && import(&j, &e) ? report(&j) : verb_fail(&e);
	feed_result_free(&j.read);
	inputs_free(&j.in);
	return status;
}

static const struct option options[] = {
	{0, "as", "FORMAT", "osv, csv, tsv, list, stix, misp, clamav or vex (default: found out)"},
	{0, "source", "NAME", "who says so (default: from the file's name)"},
	{0, "title", "TEXT", "the source's title"},
	{0, "url", "URL", "where it came from"},
	{0, "licence", "ID", "its licence, an SPDX id or \"facts\""},
	{0, "retrieved", "DATE", "when it was fetched (default: today)"},
	{0, "replace", NULL, "drop this source's records that are not in the feed any more"},
	{0, "strict", NULL, "import nothing when one row is refused"},
	{'n', "dry-run", NULL, "only say what would change"},
	{0, "kind", "KIND", "what values of a list are: npm, domain, sha256 ... (default: guessed)"},
	{0, "column", "FIELD=NAME", "csv, tsv: the column of id, kind, value, name, version, campaign, ..."},
	{0, "no-header", NULL, "csv, tsv: the first line is a row; --column FIELD=NUMBER"},
	{0, "severity", "LEVEL", "where the feed says none (default: high)"},
	{0, "confidence", "LEVEL", "where the feed says none (default: high)"},
	{0, "campaign", "ID", "where the feed says none"},
	{0, "note", "TEXT", "where the feed says none"},
	{0, "reference", "URL", "where the feed says none"},
	{0, "expires", "DATE", "where the feed says none"},
	{0, "tlp", "LEVEL", "where the feed says none: clear, green, amber or red"},
	{0, "dir", "DIR", "the source folder (default: picket/ioc in the user's configuration)"},
	{0, "pack", "NAME", "name of the pack when the folder is new (default: local/ioc)"},
	OPTION_JSON,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_ioc_import = {
	.name = "ioc import",
	.summary = "take the rows of a feed into a source folder",
	.operands = "FILE...",
	.min = 1,
	.max = -1,
	.about = "Files, folders, archives (zip, tar, gzip, zstd) or - for stdin. Feeds are read in a sandbox.\n"
		 "Each record names the input it came from: its address, day and SHA-256. Importing a newer\n"
		 "feed changes only lines whose facts changed; what another source or a person said stays.\n"
		 "Rows that break a rule are refused and told with their line; the rest is imported.",
	.example = "  picket ioc import osv.zip --source ossf --licence Apache-2.0 --dir my-iocs --pack acme/iocs\n"
		   "  picket ioc import hashes.txt --campaign acme-2026-11 --expires 2027-05-01",
	.options = options,
	.run = run,
};
