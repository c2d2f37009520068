#include "base/called.h"
#include "base/file.h"
#include "packtool/edit.h"
#include "packtool/indicator.h"
#include "packtool/ioc.h"
#include "packtool/rulebook.h"
#include "packtool/value.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "yara/grammar.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct entry {
	const char *dir, *kind, *value;
	struct text rule; /* of kind yara */
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

static bool known(const char *kind, struct text value, const char *id, struct err *e)
{
	err_set(e, "IOC-KNOWN", "%s " TEXT_FMT " is there already, as %s", kind, TEXT_ARG(value), id);
	return err_hint(e, "to change it: picket ioc edit, or picket ioc expire, with the same kind and value");
}

static bool fits(struct entry *n, const struct sheet *t, const char *const *row, struct err *e)
{
	struct text value[SOURCE_COLUMNS_MAX], line = T("");
	int64_t number[SOURCE_COLUMNS_MAX];

	for (size_t i = 0; i < t->columns; i++) {
		if (strpbrk(row[i], "\t\n"))
			return err_set(e, "SOURCE-ROW", "%s: a control character", t->column[i].name);
		line = arena_printf(n->m, TEXT_FMT "%s%s", TEXT_ARG(line), i ? "\t" : "", row[i]);
	}
	return sheet_split(t, line, value, number, e);
}

static bool put_record(const struct args *a, struct entry *n, bool write, struct err *e)
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

	return write ? edit_add(n->dir, &sheets[SHEET_RECORD], row, e) : fits(n, &sheets[SHEET_RECORD], row, e);
}

static bool add_life(const struct args *a, struct entry *n, struct err *e)
{
	const char *tlp = arg_value(a, "tlp", NULL);
	const char *const row[] = {n->id, tlp, "", ""};

	return !tlp || edit_add(n->dir, &sheet_life, row, e);
}

/* All lines at once: a table is written anew for each change. */
static bool add_rule(struct entry *n, struct err *e)
{
	struct buf b = BUF(EDIT_FILE_MAX);
	struct text rest = n->rule, line;
	bool ok = edit_load(n->dir, &sheets[SHEET_YARA], &b, e);

	for (size_t number = 1; ok && text_line(&rest, &line); number++)
		buf_printf(&b, "%s\t%zu\t" TEXT_FMT "\n", n->id, number, TEXT_ARG(line));
	ok = ok && (!b.failed || err_set(e, "NO-MEMORY", "out of memory")) &&
	     edit_save(n->dir, &sheets[SHEET_YARA], buf_view(&b), e);
	buf_free(&b);
	return ok;
}

static bool add_fact(struct entry *n, struct err *e)
{
	if (n->rule.n && !add_rule(n, e))
		return false;
	if (strcmp(n->kind, "npm") != 0) {
		const char *const row[] = {n->kind, n->value, n->id, ""};
		return edit_add(n->dir, &sheets[SHEET_INDICATOR], row, e);
	}
	struct ioc_package p = ioc_package(n->value);
	const char *const row[] = {"npm", copy(n, p.name), n->id, "0", p.kind, copy(n, p.spec)};
	return edit_add(n->dir, &sheets[SHEET_AFFECTED], row, e);
}

static bool is_kind(const char *kind)
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
		if (is_kind(n->kind))
			return false; /* the value was wrong: it says how */
		return err_hint(e, "kinds: npm sha256 sha1 md5 sha512 integrity domain url ip cidr "
				   "email maintainer filename string regex yara");
	}
	struct ioc_package p = ioc_package(n->value);
	line = arena_printf(n->m, "npm\t" TEXT_FMT "\t%s\t0\t%s\t" TEXT_FMT, TEXT_ARG(p.name), n->id,
			    p.kind, TEXT_ARG(p.spec));
	return sheet_split(&sheets[SHEET_AFFECTED], line, value, number, e);
}

static bool absent(struct entry *n, struct err *e)
{
	if (edit_has(n->dir, &sheets[SHEET_RECORD], n->id, e))
		return known(n->kind, text_of(n->value), n->id, e);
	return !e->code[0];
}

/* The record last: cut off before it, what stands there is refused by build, and the same call again completes it. After it
 * the call would be told that all is there, without its fact, or with its level lost. */
static bool add(const struct args *a, struct entry *n, struct err *e)
{
	ioc_id(n->id, n->kind, n->value);
	return check(n, e) && put_record(a, n, false, e) && edit_open(n->dir, arg_value(a, "pack", "local/ioc"), e) &&
	       add_source(a, n, e) && add_campaign(a, n, e) && absent(n, e) && add_life(a, n, e) && add_fact(n, e) &&
	       put_record(a, n, true, e);
}

static void told(const struct args *a, const struct entry *n)
{
	if (!arg_flag(a, "quiet"))
		printf("%s %s added to %s as %s\n", n->kind, verb_show(n->m, text_of(n->value)),
		       verb_show(n->m, text_of(n->dir)), n->id);
}

static bool readable(const char *file, struct rulebook *book, struct err *e)
{
	struct buf b = BUF(YARA_FILE_MAX);
	bool ok = book ? file_read(AT_FDCWD, file, false, &b, e) && (rulebook_read(book, buf_view(&b), e) || err_in(e, "%s", file))
		       : err_set(e, "NO-MEMORY", "out of memory");

	buf_free(&b);
	return ok;
}

struct complaint {
	const struct rulebook *book;
	struct err *e;
};

static void complain(void *ctx, size_t rule, enum rulebook_trouble trouble, size_t sample, const char *why)
{
	struct complaint *c = ctx;

	(void)sample;
	if (trouble == RULEBOOK_BAD && !c->e->code[0])
		err_set(c->e, "YARA", "rule " TEXT_FMT ": %s", TEXT_ARG(rulebook_at(c->book, rule).name), why);
}

/* Here already, and not when the pack is built; what is slow or matches too much, lint says. Without an engine lint
 * refuses them too, unless that is allowed. */
static bool compiles(const struct rulebook *book, struct err *e)
{
	static const struct rulebook_samples none;
	struct complaint c = {book, e};
	struct err why = {0};

	if (!rulebook_compile(book, &none, complain, &c, &why) && !err_is(&why, "YARA-ABSENT")) {
		*e = why;
		return false;
	}
	if (err_is(&why, "YARA-ABSENT"))
		fprintf(stderr, "%s: not compiled here: %s\n", called(), why.text);
	return !e->code[0];
}

/* Each rule of the file is an indicator of its own, and none is added when one of them cannot be. */
static bool add_rules(const struct args *a, struct entry *n, struct err *e)
{
	const char *file = arg_value(a, "file", NULL);
	struct rulebook *book = rulebook_new();
	bool ok = readable(file, book, e) && compiles(book, e);

	for (size_t i = 0; ok && i < rulebook_count(book); i++) {
		ioc_id(n->id, n->kind, copy(n, rulebook_at(book, i).name));
		if (edit_has(n->dir, &sheets[SHEET_RECORD], n->id, e))
			ok = known(n->kind, rulebook_at(book, i).name, n->id, e);
		ok = ok && !e->code[0];
	}
	for (size_t i = 0; ok && i < rulebook_count(book); i++) {
		struct rulebook_rule r = rulebook_at(book, i);
		n->value = copy(n, r.name);
		n->rule = r.text;
		ok = add(a, n, e);
		if (ok)
			told(a, n);
	}
	rulebook_free(book);
	return ok;
}

/* KIND VALUE, or yara --file FILE; NULL when it is one of them. */
static const char *asked_wrong(const struct args *a, const struct entry *n)
{
	bool rules = strcmp(n->kind, "yara") == 0, file = arg_value(a, "file", NULL) != NULL;

	if (rules && (!file || n->value))
		return "YARA rules come from a file: ioc add yara --file RULES.yar";
	if (!rules && file)
		return "--file goes with kind yara";
	return rules || n->value ? NULL : "give a KIND and a VALUE";
}

static bool work(const struct args *a, struct entry *n, struct err *e)
{
	if (arg_value(a, "tlp", NULL) && !value_tlp(text_of(arg_value(a, "tlp", "")), e))
		return err_in(e, "--tlp");
	date_put(n->today, verb_now(), '-');
	n->dir = ioc_dir(a, n->m, e);
	/* What is wrong with the value is said before a folder is made. */
	bool ok = n->dir && (!n->value || (ioc_id(n->id, n->kind, n->value), check(n, e)));
	int lock = ok ? edit_lock(n->dir, true, e) : -1;
	ok = lock >= 0 && (n->value ? add(a, n, e) : add_rules(a, n, e));
	if (lock >= 0)
		close(lock);
	if (ok && !n->rule.n)
		told(a, n);
	return ok;
}

static int run(const struct args *a)
{
	const char *type = arg_value(a, "type", NULL);
	struct entry n = {.kind = type ? type : a->count ? a->operands[0] : "", .m = arena_new((size_t)8 << 20)};
	int at = type ? 0 : 1;
	struct err e = {0};

	n.value = a->count > at ? a->operands[at] : NULL;
	const char *wrong = a->count > at + 1 ? "too many operands" : asked_wrong(a, &n);
	if (wrong) {
		arena_free(n.m);
		return cmd_usage(a, "%s", wrong);
	}
	bool ok = n.m && crypto_init() && work(a, &n, &e);
	arena_free(n.m);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{0, "type", "KIND", "the kind, instead of the first operand"},
	{0, "file", "FILE", "of kind yara: a file of rules, each of which becomes an indicator"},
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
	.operands = "KIND VALUE | yara --file FILE",
	.min = 0,
	.max = 2,
	.about = "KIND npm: a package, NAME, NAME@VERSION or NAME@RANGE. Others: sha256, sha1, md5,\n"
		 "sha512, integrity, domain, url, ip, cidr, email, maintainer, filename, string, regex; and\n"
		 "yara: the rules of a file, without import, include, private and global, compiled to see that\n"
		 "they can be.\n"
		 "Indicators are text files that are reviewed like code; \"pack build\" makes a pack of\n"
		 "them.",
	.example = "  picket ioc add yara --file rules.yar --severity critical\n"
		   "  picket ioc add npm 'left-pad@^1.2' --severity high --note 'seen in build 4711'\n"
		   "  picket ioc add domain evil.example --campaign acme-2026-11",
	.options = options,
	.run = run,
};
