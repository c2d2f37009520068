#include "scanner/options.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/file.h"
#include "base/nearest.h"
#include "scanner/limits.h"
#include "scanner/rule/rule.h"
#include "store/store.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

static bool usage(int status)
{
	return status == EXIT_DONE;
}

static bool read_level(const struct args *a, const char *name, enum severity *out, bool *given)
{
	const char *value = arg_value(a, name, NULL);

	*given = value != NULL;
	if (!value || severity_parse(text_of(value), out))
		return true;
	return usage(cmd_usage(a, "--%s %s: not a level; take critical, high, medium, low or info",
			       name, value));
}

/* "30", "30s", "5m", "2h"; "512M", "2G": a number and the unit's factor. */
static bool read_amount(struct text t, const char *units, const uint64_t *factors, uint64_t *out)
{
	uint64_t factor = factors[0];

	for (size_t i = 0; units[i] && t.n > 1; i++)
		if ((t.p[t.n - 1] | 0x20) == units[i]) {
			factor = factors[i];
			t = text_head(t, t.n - 1);
			break;
		}
	if (!text_u64(t, out) || (*out && factor > UINT64_MAX / *out))
		return false;
	*out *= factor;
	return true;
}

static bool read_limits(const struct args *a, struct options *o)
{
	static const uint64_t seconds[] = {1, 60, 3600}, bytes[] = {1, 1024, 1 << 20, 1 << 30};
	const char *time_text = arg_value(a, "timeout", NULL);
	const char *memory = arg_value(a, "max-memory", NULL);
	const char *threads = arg_value(a, "threads", NULL);
	const char *tokens = arg_value(a, "token-budget", NULL);
	uint64_t n = 0;

	if (tokens) {
		if (!text_u64(text_of(tokens), &n) || n < TOKENS_LEAST || n > TOKENS_MOST)
			return usage(cmd_usage(a, "--token-budget %s: from %d to %d", tokens, TOKENS_LEAST,
					       TOKENS_MOST));
		o->launch.report.tokens = n;
	}
	if (time_text) {
		if (!read_amount(text_of(time_text), "smh", seconds, &n) || n == 0 || n > 1u << 30)
			return usage(cmd_usage(a, "--timeout %s: give seconds, or 30s, 5m, 1h", time_text));
		o->launch.timeout = (unsigned)n;
	}
	if (memory) {
		if (!read_amount(text_of(memory), "bkmg", bytes, &n) || n < MEMORY_LEAST)
			return usage(cmd_usage(a, "--max-memory %s: give at least 64M", memory));
		o->launch.scan.max_memory = n;
	}
	if (threads) {
		if (!text_u64(text_of(threads), &n) || n == 0 || n > THREADS_MAX)
			return usage(cmd_usage(a, "--threads %s: from 1 to %d", threads, THREADS_MAX));
		o->launch.scan.threads = (unsigned)n;
	}
	return true;
}

static bool rule_exists(struct text id)
{
	bool prefix = id.n && id.p[id.n - 1] == '*';

	for (size_t i = 0; rules[i]; i++)
		if (prefix ? text_starts(text_of(rules[i]->id), text_head(id, id.n - 1))
			   : text_eq(text_of(rules[i]->id), id))
			return true;
	return prefix; /* L2-CAMP-* names campaigns of packs, which are not known yet */
}

static bool no_rule(const struct args *a, const char *option, const char *id)
{
	const char *names[256] = {0};
	size_t count = 0;

	for (; rules[count] && count < 256; count++)
		names[count] = rules[count]->id;
	size_t near = nearest_word(id, names, count);
	if (near < count)
		return usage(cmd_usage(a, "--%s: no rule \"%s\"; did you mean \"%s\"?", option, id,
				       names[near]));
	return usage(cmd_usage(a, "--%s: no rule \"%s\"; they are listed by: picket rules", option, id));
}

/* All values of a repeatable option, each cut at commas; NULL-terminated, *out NULL when never given. */
static bool read_ids(const struct args *a, const char *option, const char ***out)
{
	size_t count = 0, used = 0;

	for (int i = 0; arg_nth(a, option, i); i++) {
		count++;
		for (const char *p = arg_nth(a, option, i); *p; p++)
			count += *p == ',';
	}
	if (count == 0)
		return true;
	const char **ids = calloc(count + 1, sizeof *ids);
	*out = ids;
	for (int i = 0; ids && arg_nth(a, option, i); i++) {
		struct cut c = {.tail = text_of(arg_nth(a, option, i)), .found = true};
		while (c.found) {
			c = text_cut(c.tail, ',');
			char *id = c.head.n ? strndup(c.head.p, c.head.n) : NULL;
			if (!id)
				continue;
			ids[used++] = id;
			if (!rule_exists(c.head))
				return no_rule(a, option, id);
		}
	}
	return ids != NULL;
}

static bool unknown_format(const struct args *a, const char *name)
{
	struct buf b = BUF(1024);

	for (size_t i = 0; report_formats[i]; i++)
		buf_printf(&b, "%s%s", i ? ", " : "", report_formats[i]->name);
	int status = cmd_usage(a, "--format %s: no such format; take one of " TEXT_FMT, name, TEXT_ARG(buf_view(&b)));
	buf_free(&b);
	return usage(status);
}

static bool read_format(const struct args *a, struct options *o)
{
	const char *name = arg_value(a, "format", "table");
	const char *known[64] = {0};
	size_t count = 0;

	for (; report_formats[count] && count < 64; count++)
		known[count] = report_formats[count]->name;
	o->launch.format = report_format_by_name(text_of(name));
	/* The second report of --verify-determinism is JSON, which shows code. */
	o->launch.scan.context = (o->launch.format && o->launch.format->context) || o->launch.verify;
	/* No rule runs for a listing; a report of findings would say "complete" about none. */
	if (o->launch.format && arg_flag(a, "list-packages") && !o->launch.format->lists)
		return usage(cmd_usage(a, "--list-packages: not as %s; take table, tsv, json, jsonl, cyclonedx or spdx", name));
	if (o->launch.format)
		return true;
	size_t near = nearest_word(name, known, count);
	if (near < count)
		return usage(cmd_usage(a, "--format %s: no such format; did you mean \"%s\"?", name,
				       known[near]));
	return unknown_format(a, name);
}

static bool read_colour(const struct args *a, struct options *o)
{
	const char *when = arg_value(a, "color", "auto"), *no = getenv("NO_COLOR");
	const char *force = getenv("CLICOLOR_FORCE");
	bool terminal = !o->launch.output && isatty(STDOUT_FILENO);
	struct winsize size;

	if (strcmp(when, "auto") && strcmp(when, "always") && strcmp(when, "never"))
		return usage(cmd_usage(a, "--color %s: take auto, always or never", when));
	bool wanted = force && *force && strcmp(force, "0") ? true : terminal;
	if (no && *no)
		wanted = false;
	o->launch.report.colour = strcmp(when, "auto") ? strcmp(when, "always") == 0 : wanted;
	const char *columns = getenv("COLUMNS");
	uint64_t wide = 0;
	if (columns && text_u64(text_of(columns), &wide) && wide >= 20 && wide <= 1000)
		o->launch.report.columns = (int)wide;
	if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
		o->launch.report.columns = size.ws_col;
	return true;
}

static size_t count_lines(const char *s)
{
	size_t n = 1;

	for (; *s; s++)
		n += *s == '\n';
	return n;
}

static bool read_list(const struct args *a, const char *path, char **out)
{
	struct buf b = BUF(FILES_FROM_MAX);
	struct err e;
	bool ok = true;

	if (strcmp(path, "-") != 0) {
		ok = file_read(AT_FDCWD, path, false, &b, &e);
	} else {
		char block[4096];
		ssize_t n;
		while ((n = read(STDIN_FILENO, block, sizeof block)) > 0)
			if (!buf_add(&b, block, (size_t)n))
				break;
		ok = n == 0 || err_set(&e, "FILES-FROM", "stdin cannot be read, or is too long");
	}
	ok = ok && (!memchr(b.p ? b.p : "", 0, b.n) || err_set(&e, "FILES-FROM", "%s: holds a NUL", path));
	if (!ok) {
		err_in(&e, "--files-from");
		cmd_fail(&e, EXIT_USAGE);
		buf_free(&b);
		return false;
	}
	*out = strdup(buf_cstr(&b) ? b.p : "");
	buf_free(&b);
	return *out || usage(cmd_usage(a, "out of memory"));
}

static bool read_targets(const struct args *a, struct options *o)
{
	const char *from = arg_value(a, "files-from", NULL);
	size_t count = 0;

	if (from && !read_list(a, from, &o->files_from))
		return false;
	size_t most = (size_t)a->count + (from ? count_lines(o->files_from) : 0);
	o->targets = calloc(most + 2, sizeof *o->targets);
	if (!o->targets)
		return usage(cmd_usage(a, "out of memory"));
	for (int i = 0; i < a->count; i++)
		o->targets[count++] = a->operands[i];
	for (char *line = o->files_from; line && *line;) {
		char *end = line + strcspn(line, "\n"), *next = *end ? end + 1 : end;
		*end = '\0';
		if (*line)
			o->targets[count++] = line;
		line = next;
	}
	if (count == 0 && o->launch.scan.staged)
		o->targets[count++] = "."; /* where a pre-commit hook runs */
	if (count == 0)
		return usage(cmd_usage(a, "needs a target: a folder, a lockfile, a .tgz, or - for stdin"));
	o->launch.scan.targets = o->targets;
	o->launch.scan.target_count = count;
	return true;
}

/* Without a home nothing was installed for this user: the built-in packs are asked, as with an empty store, and it is
 * said. Where none are built in the scan is refused as ever. */
static const char *place_of_store(const struct args *a)
{
	struct arena *m = arena_new(65536);
	const char *given = arg_value(a, "store", NULL);
	struct store_place where;
	struct err e;

	if (m && !store_place_find(m, given, &where, &e) && err_is(&e, "STORE-PLACE")) {
		given = STORE_NOWHERE;
		if (!arg_flag(a, "list-packages")) {
			err_set(&e, "STORE-PLACE", "HOME is not set: packs that were imported here are not asked");
			err_hint(&e, "set HOME or PICKET_STORE, or give --store DIR");
			cmd_fail(&e, EXIT_DONE);
		}
	}
	arena_free(m);
	return given;
}

static void read_flags(const struct args *a, struct options *o)
{
	struct launch *l = &o->launch;

	l->output = arg_value(a, "output", NULL);
	l->quiet = arg_flag(a, "quiet");
	l->allow_partial = arg_flag(a, "allow-partial");
	l->verify = arg_flag(a, "verify-determinism");
	l->report.verbose = arg_flag(a, "verbose");
	l->report.summary = arg_flag(a, "summary");
	l->report.packages = arg_flag(a, "list-packages");
	l->scan.list_packages = l->report.packages;
	l->scan.as = arg_value(a, "as", NULL);
	l->scan.previous = arg_value(a, "previous", NULL);
	l->scan.store = place_of_store(a);
	l->scan.policy = arg_value(a, "policy", NULL);
	l->scan.config_home = getenv("XDG_CONFIG_HOME");
	l->scan.home = getenv("HOME");
	l->scan.policy_etc = "/etc/picket/policy.yml";
	l->scan.trust_project = arg_flag(a, "trust-project-config");
	l->scan.baseline = arg_value(a, "baseline", NULL);
	l->scan.update_baseline = arg_flag(a, "update-baseline");
	l->baseline = l->scan.update_baseline ? l->scan.baseline : NULL;
	l->scan.staged = arg_flag(a, "staged");
	l->scan.no_content = arg_flag(a, "no-content");
	l->scan.no_cache = arg_flag(a, "no-cache");
	l->scan.deterministic = arg_flag(a, "deterministic-output");
	l->scan.sandbox = true;
	l->scan.now = (uint64_t)time(NULL);
	l->scan.progress = !l->quiet && isatty(STDERR_FILENO);
}

bool options_read(const struct args *a, struct options *o)
{
	bool given;

	*o = (struct options){0};
	read_flags(a, o);
	if (o->launch.scan.update_baseline && !o->launch.scan.baseline)
		return usage(cmd_usage(a, "--update-baseline needs --baseline FILE"));
	o->launch.scan.show = SEVERITY_MEDIUM;
	if (!read_level(a, "show", &o->launch.scan.show, &given) ||
	    !read_level(a, "fail-on", &o->launch.fail_on, &o->launch.has_fail_on))
		return false;
	if (arg_flag(a, "exit-code") && !o->launch.has_fail_on) {
		o->launch.has_fail_on = true;
		o->launch.fail_on = o->launch.scan.show;
	}
	if (!read_ids(a, "rules", &o->rules) || !read_ids(a, "skip-rules", &o->skip_rules))
		return false;
	o->launch.scan.rules = o->rules;
	o->launch.scan.skip_rules = o->skip_rules;
	return read_format(a, o) && read_limits(a, o) && read_colour(a, o) && read_targets(a, o);
}

static void free_ids(const char **ids)
{
	for (size_t i = 0; ids && ids[i]; i++) {
		union {
			const char *read;
			char *write;
		} id = {.read = ids[i]}; /* made by strndup in read_ids */
		free(id.write);
	}
	free(ids);
}

void options_free(struct options *o)
{
	free_ids(o->rules);
	free_ids(o->skip_rules);
	free(o->targets);
	free(o->files_from);
}
