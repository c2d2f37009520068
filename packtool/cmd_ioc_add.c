#include "packtool/edit.h"
#include "packtool/indicator.h"
#include "packtool/ioc.h"
#include "packtool/value.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct entry {
	const char *dir, *kind, *value;
	char id[IOC_ID_MAX], today[16];
	struct arena *m;
};

static const char *copy(struct entry *n, struct text t)
{
	struct text c = arena_text(n->m, t);
	return c.p ? c.p : "";
}

/* At most 200 bytes, and no character cut in two. */
static struct text summary(struct text title)
{
	struct text head = text_head(title, 200);

	while (head.n && !text_utf8_valid(head))
		head = text_head(head, head.n - 1);
	return head;
}

static bool add_source(const struct args *a, struct entry *n, struct err *e)
{
	const char *source = arg_value(a, "source", "team");
	const char *const row[] = {source, "Own findings", "", "facts", n->today, ""};

	return edit_has(n->dir, &sheets[SHEET_SOURCE], source, e) || e->code[0]
		       ? !e->code[0]
		       : edit_add(n->dir, &sheets[SHEET_SOURCE], row, e);
}

static bool add_campaign(const struct args *a, struct entry *n, struct err *e)
{
	const char *campaign = arg_value(a, "campaign", "");
	const char *const row[] = {campaign, campaign, "", ""};

	if (!campaign[0] || edit_has(n->dir, &sheets[SHEET_CAMPAIGN], campaign, e))
		return true;
	return !e->code[0] && edit_add(n->dir, &sheets[SHEET_CAMPAIGN], row, e);
}

static bool add_record(const struct args *a, struct entry *n, struct err *e)
{
	bool package = strcmp(n->kind, "npm") == 0;
	struct text title = arena_printf(n->m, "%s %s", n->kind, n->value);
	const char *const row[] = {
		n->id,
		package ? "malware" : "indicator",
		arg_value(a, "severity", "high"),
		arg_value(a, "confidence", "exact"),
		"",
		arg_value(a, "campaign", ""),
		arg_value(a, "note", copy(n, summary(title))),
		"",
		"",
		arg_value(a, "reference", ""),
		n->today,
		"",
		arg_value(a, "expires", ""),
		arg_value(a, "source", "team"),
	};

	if (edit_has(n->dir, &sheets[SHEET_RECORD], n->id, e)) {
		err_set(e, "IOC-KNOWN", "%s %s is there already, as %s", n->kind, n->value, n->id);
		return err_hint(e, "to change it: packtool ioc remove %s, then add it again", n->id);
	}
	return !e->code[0] && edit_add(n->dir, &sheets[SHEET_RECORD], row, e);
}

static bool add_life(const struct args *a, struct entry *n, struct err *e)
{
	const char *tlp = arg_value(a, "tlp", NULL);
	const char *const row[] = {n->id, tlp, "", ""};

	return !tlp || edit_add(n->dir, &sheet_life, row, e);
}

static bool add_fact(struct entry *n, struct err *e)
{
	if (strcmp(n->kind, "npm") != 0) {
		const char *const row[] = {n->kind, n->value, n->id, ""};
		return edit_add(n->dir, &sheets[SHEET_INDICATOR], row, e);
	}
	struct ioc_package p = ioc_package(n->value);
	const char *const row[] = {"npm", copy(n, p.name), n->id, "0", p.kind, copy(n, p.spec)};
	return edit_add(n->dir, &sheets[SHEET_AFFECTED], row, e);
}

static bool known_kind(const char *kind)
{
	const char *name;

	for (size_t i = 0; (name = indicator_kind(i)); i++)
		if (strcmp(name, kind) == 0)
			return true;
	return false;
}

/* Before a file is touched: a record without its fact would stay behind. */
static bool check(struct entry *n, struct err *e)
{
	struct text value[SOURCE_COLUMNS_MAX];
	int64_t number[SOURCE_COLUMNS_MAX];
	struct text line;

	if (strpbrk(n->value, "\t\n") || strpbrk(n->kind, "\t\n"))
		return err_set(e, "SOURCE-ROW", "a control character");
	if (strcmp(n->kind, "npm") != 0) {
		line = arena_printf(n->m, "%s\t%s\t%s\t", n->kind, n->value, n->id);
		if (sheet_split(&sheets[SHEET_INDICATOR], line, value, number, e))
			return true;
		if (known_kind(n->kind))
			return false; /* the value was wrong: it says how */
		return err_hint(e, "kinds: npm sha256 sha1 md5 sha512 integrity domain url ip cidr "
				   "email maintainer filename string regex");
	}
	struct ioc_package p = ioc_package(n->value);
	line = arena_printf(n->m, "npm\t" TEXT_FMT "\t%s\t0\t%s\t" TEXT_FMT, TEXT_ARG(p.name), n->id,
			    p.kind, TEXT_ARG(p.spec));
	return sheet_split(&sheets[SHEET_AFFECTED], line, value, number, e);
}

static bool add(const struct args *a, struct entry *n, struct err *e)
{
	date_put(n->today, verb_now(), '-');
	ioc_id(n->id, n->kind, n->value);
	n->dir = ioc_dir(a, n->m, e);
	if (arg_value(a, "tlp", NULL) && !value_tlp(text_of(arg_value(a, "tlp", "")), e))
		return err_in(e, "--tlp");
	int lock = n->dir && check(n, e) ? edit_lock(n->dir, true, e) : -1;
	bool ok = lock >= 0 && edit_open(n->dir, arg_value(a, "pack", "local/ioc"), e) &&
		  add_source(a, n, e) && add_campaign(a, n, e) && add_record(a, n, e) &&
		  add_fact(n, e) && add_life(a, n, e);
	if (lock >= 0)
		close(lock);
	return ok;
}

static int run(const struct args *a)
{
	struct entry n = {.kind = a->operands[0], .value = a->operands[1],
			  .m = arena_new((size_t)1 << 20)};
	struct err e = {0};
	bool ok = n.m && crypto_init() && add(a, &n, &e);
	int status = ok ? EXIT_DONE : verb_fail(&e);

	if (ok && !arg_flag(a, "quiet"))
		printf("%s %s added to %s as %s\n", n.kind, verb_show(n.m, text_of(n.value)), n.dir,
		       n.id);
	arena_free(n.m);
	return status;
}

static const struct option options[] = {
	{0, "severity", "LEVEL", "critical, high (default), medium, low or info",
	 "critical high medium low info"},
	{0, "confidence", "LEVEL", "exact (default), high, medium or low"},
	{0, "tlp", "LEVEL", "who may see it: clear, green, amber or red (default: as pack.txt says)"},
	{0, "note", "TEXT", "why, in one line"},
	{0, "campaign", "ID", "the campaign it belongs to"},
	{0, "reference", "URL", "where to read more"},
	{0, "expires", "DATE", "after this day it counts no more"},
	{0, "source", "ID", "who says so (default: team)"},
	{0, "dir", "DIR", "the source folder (default: picket/ioc in the user's configuration)"},
	{0, "pack", "NAME", "name of the pack when the folder is new (default: local/ioc)"},
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_ioc_add = {
	.name = "ioc add",
	.summary = "add an indicator of the team's own",
	.operands = "KIND VALUE",
	.min = 2,
	.max = 2,
	.about = "KIND npm: a package, NAME, NAME@VERSION or NAME@RANGE. Others: sha256, sha1, md5,\n"
		 "sha512, integrity, domain, url, ip, cidr, email, maintainer, filename, string, regex.\n"
		 "Indicators are text files that are reviewed like code; \"pack build\" makes a pack of\n"
		 "them.",
	.example = "  packtool ioc add npm 'left-pad@^1.2' --severity high --note 'seen in build 4711'\n"
		   "  packtool ioc add domain evil.example --campaign acme-2026-11",
	.options = options,
	.run = run,
};
