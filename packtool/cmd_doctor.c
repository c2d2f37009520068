#include "packtool/installed.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "sandbox/sandbox.h"
#include "store/audit.h"
#include "store/quarantine.h"
#include "store/state.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* What is found is said line by line: "ok", "note" or "BAD", and the fix below. */
struct doctor {
	bool json;
	struct json_writer w;
	size_t bad, notes;
};

static void say(struct doctor *d, const char *level, const char *what, const char *text,
		const char *fix)
{
	d->bad += strcmp(level, "BAD") == 0;
	d->notes += strcmp(level, "note") == 0;
	if (!d->json) {
		printf("%-4s  %-10s %s\n", level, what, text);
		if (fix && fix[0])
			printf("      -> %s\n", fix);
		return;
	}
	json_open_object(&d->w);
	json_member_text(&d->w, T("level"), text_of(level));
	json_member_text(&d->w, T("subject"), text_of(what));
	json_member_text(&d->w, T("text"), text_of(text));
	json_member_text(&d->w, T("fix"), text_of(fix));
	json_close(&d->w);
}

static void programs(struct doctor *d)
{
	static const char *const names[] = {"scanner", "packtool", "corpusd", "picket"};
	char exe[STORE_PATH_MAX], path[STORE_PATH_MAX + 16], text[STORE_PATH_MAX + 64];
	ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);

	if (n <= 0)
		return;
	exe[n] = '\0';
	char *slash = strrchr(exe, '/');
	if (slash)
		*slash = '\0';
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		snprintf(path, sizeof path, "%s/%s", exe, names[i]);
		bool there = access(path, X_OK) == 0;
		snprintf(text, sizeof text, "%s: %s", names[i], there ? exe : "not installed");
		say(d, there ? "ok" : "note", "program", text,
		    there ? "" : "its verbs are not available; install it beside the others");
	}
}

/* As scans enter it: without it there is no verdict. */
static void sandbox(struct doctor *d)
{
	struct err e = {0};
	char text[600];

	if (sandbox_try(&(struct sandbox){.threads = true}, &e)) {
		say(d, "ok", "sandbox", "Landlock and the filter of system calls take effect", "");
		return;
	}
	snprintf(text, sizeof text, "%s [%s]: no scan gives a verdict", e.text, e.code);
	say(d, "BAD", "sandbox", text,
	    e.hint[0] ? e.hint : "docs/decisions/0010-sandbox.md says what the kernel needs");
}

static void roots(struct doctor *d, const struct store *s)
{
	char text[512];

	for (size_t i = 0; i < store_root_count(s); i++) {
		const struct trust *t = store_roots(s)[i];
		bool first_use = store_root_first_use(s, i);
		snprintf(text, sizeof text, "%s: %zu key%s trusted%s", store_root_name(s, i),
			 trust_key_count(t), trust_key_count(t) == 1 ? "" : "s",
			 first_use ? " on first use" : "");
		say(d, first_use ? "note" : "ok", "trust", text,
		    first_use ? "compare the fingerprints of \"keys list\" with their owners, then: picket "
				"keys trust KEY.pub --fingerprint TEXT --replace"
			      : "");
	}
	if (store_root_count(s) == 0)
		say(d, "BAD", "trust", "no key is trusted, so that no pack can be",
		    "picket keys trust KEY.pub (or install a program with its built-in corpus)");
}

static void one_pack(struct doctor *d, const struct store_pack *p)
{
	static const char *const fixes[] = {
		[AGE_FRESH] = "",
		[AGE_AGING] = "get a newer pack from its publisher: picket corpus import FILE",
		[AGE_STALE] = "get a newer pack from its publisher: picket corpus import FILE",
		[AGE_UNKNOWN] = "the clock stands before the time of the packs: set the clock",
	};
	const struct manifest *m = pack_manifest(p->pack);
	const char *fix = fixes[p->age];
	char text[512];

	if (p->age == AGE_UNKNOWN && m->created > verb_now())
		fix = "it says it was made in the future: set the clock, or ask its publisher for a "
		      "pack with the right time";
	snprintf(text, sizeof text, "%s e%ju s%ju, version %s, %s%s%s", m->name,
		 (uintmax_t)m->epoch, (uintmax_t)m->seq, m->version, age_name(p->age),
		 p->builtin ? ", built in" : "", p->pinned ? ", rolled back on purpose" : "");
	say(d, p->age == AGE_FRESH && !p->pinned ? "ok" : "note", "pack", text, fix);
	if (pack_without(p->pack)[0]) {
		snprintf(text, sizeof text, "%s: without its level %s", m->name, pack_without(p->pack));
		say(d, "note", "pack", text, "right where this site is not meant to have it; else import a whole copy");
	}
	if (p->behind == 0)
		return;
	snprintf(text, sizeof text, "%s: %ju behind the newest that the catalog tells of", m->name,
		 (uintmax_t)p->behind);
	say(d, "note", "catalog", text,
	    "a newer pack exists and did not come: ask for it, and why it did not");
}

static void packs(struct doctor *d, struct store *s)
{
	static struct store_packs open;
	struct err e = {0};
	char text[600];

	if (store_open_packs(s, 0, verb_now(), &open, &e)) {
		for (size_t i = 0; i < open.count; i++)
			one_pack(d, &open.packs[i]);
		store_packs_close(&open);
		return;
	}
	snprintf(text, sizeof text, "%s [%s]", e.text, e.code);
	say(d, "BAD", "pack", text,
	    e.hint[0] ? e.hint : "import the pack again: picket corpus import FILE");
}

static void find_import(void *ctx, struct text line)
{
	bool *found = ctx;

	*found |= text_has(line, T("\"event\":\"import\""));
}

/* Without a state and without packs a store looks new; the log remembers. */
static void state(struct doctor *d, const struct store *s)
{
	char path[STORE_PATH_MAX];
	struct audit_sum sum;
	bool imported = false;

	snprintf(path, sizeof path, "%.4000s/state", store_dir(s));
	if (access(path, F_OK) == 0)
		return;
	audit_walk(store_dir(s), find_import, &imported, &sum, NULL);
	if (imported)
		say(d, "note", "state", "the log tells of imports, but there is no state: what was the newest "
		    "of each pack is forgotten", "import the newest packs again: picket corpus import FILE");
}

/* A log that was changed tells of nothing any more: whoever could do that could do more. */
static void history(struct doctor *d, const struct store *s)
{
	struct audit_sum sum;
	struct err e = {0};
	char text[STORE_PATH_MAX + 128];

	if (audit_walk(store_dir(s), NULL, NULL, &sum, &e)) {
		snprintf(text, sizeof text, "%ju records, unbroken", (uintmax_t)sum.records);
		/* Whatever put a pack there wrote a line. */
		if (!sum.records && store_state(s)->count)
			say(d, "note", "log", "no records, but packs were installed: the log is gone",
			    "put it back from a copy (audit export), and ask who could take it away");
		else
			say(d, "ok", "log", text, "");
	} else {
		snprintf(text, sizeof text, "%s [%s]", e.text, e.code);
		say(d, "note", "log", text, "picket audit verify --against COPY; keep both files");
	}
}

/* What was refused and kept is for a person to look at and to clear away. */
static void evidence(struct doctor *d, const struct store *s)
{
	struct quarantine_sum sum;
	char text[STORE_PATH_MAX + 128];

	quarantine_count(store_dir(s), &sum);
	if (sum.files == 0)
		return;
	snprintf(text, sizeof text, "%zu refused file%s, %ju bytes, in %s/quarantine%s", sum.files,
		 sum.files == 1 ? "" : "s", (uintmax_t)sum.bytes, store_dir(s),
		 sum.files >= QUARANTINE_MAX ? "; it is full, and no more are kept" : "");
	say(d, "note", "quarantine", text,
	    "see \"picket audit show\" for when and why; delete them when they have been looked at");
}

/* As a scan does without a home: the built-in packs alone. */
static struct store *homeless(struct doctor *d, const struct err *why)
{
	struct store *s = NULL;
	struct store_place where;
	struct arena *m = arena_new(65536);

	say(d, "note", "store", "HOME is not set: packs that were imported here are not asked", why->hint);
	if (!m || !store_place_find(m, STORE_NOWHERE, &where, NULL) || !store_open(&where, &s, NULL))
		s = NULL;
	arena_free(m);
	return s;
}

static void store(struct doctor *d, const struct args *a)
{
	struct err e = {0};
	struct store *s = verb_store(a, &e);
	char text[STORE_PATH_MAX + 64];

	if (!s && err_is(&e, "STORE-PLACE") && (s = homeless(d, &e))) {
		roots(d, s);
		packs(d, s);
		store_close(s);
		return;
	}
	if (!s) {
		snprintf(text, sizeof text, "%s [%s]", e.text, e.code);
		say(d, "BAD", "store", text, e.hint);
		return;
	}
	bool there = access(store_dir(s), F_OK) == 0;
	snprintf(text, sizeof text, "%s%s", store_dir(s), there ? "" : ": nothing installed yet");
	say(d, "ok", "store", text, "");
	if (there && access(store_dir(s), W_OK) < 0)
		say(d, "note", "store", "cannot be written by this user",
		    "import packs as the user who owns it");
	state(d, s);
	roots(d, s);
	packs(d, s);
	history(d, s);
	evidence(d, s);
	store_close(s);
}

static int run(const struct args *a)
{
	struct doctor d = {.json = arg_flag(a, "json")};

	if (d.json) {
		json_to_file(&d.w, stdout, JSON_PRETTY);
		json_open_object(&d.w);
		json_key(&d.w, T("checks"));
		json_open_array(&d.w);
	}
	programs(&d);
	sandbox(&d);
	store(&d, a);
	if (d.json) {
		json_close(&d.w);
		json_member_bool(&d.w, T("healthy"), d.bad == 0);
		json_close(&d.w);
		if (verb_json_end(&d.w) != EXIT_DONE)
			return EXIT_INCOMPLETE;
	} else {
		printf("%s\n", d.bad ? "A scan would give no verdict: see BAD above." : "The corpus is in order.");
	}
	return d.bad ? EXIT_REFUSED : EXIT_DONE;
}

static const struct option options[] = {OPTION_STORE, OPTION_JSON, {0}};

const struct cmd cmd_doctor = {
	.name = "doctor",
	.summary = "what is installed, trusted and stale, and how to mend it",
	.operands = "",
	.about = "Exit 0 when the corpus is in order and scans can confine themselves, 5 when a scan would give no verdict.",
	.example = "  picket doctor",
	.options = options,
	.run = run,
};
