#include "yara/engine.h"

#ifdef PICKET_LIBYARA /* the library's soname, as a string */

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yara.h>

/* The functions used, by their names in the library. */
static struct {
	__typeof__(yr_initialize) *initialize;
	__typeof__(yr_compiler_create) *compiler_create;
	__typeof__(yr_compiler_destroy) *compiler_destroy;
	__typeof__(yr_compiler_set_callback) *set_callback;
	__typeof__(yr_compiler_set_include_callback) *set_include_callback;
	__typeof__(yr_compiler_add_string) *add_string;
	__typeof__(yr_compiler_get_rules) *get_rules;
	__typeof__(yr_rules_destroy) *rules_destroy;
	__typeof__(yr_scanner_create) *scanner_create;
	__typeof__(yr_scanner_destroy) *scanner_destroy;
	__typeof__(yr_scanner_set_callback) *scanner_set_callback;
	__typeof__(yr_scanner_set_timeout) *set_timeout;
	__typeof__(yr_scanner_set_flags) *set_flags;
	__typeof__(yr_scanner_scan_mem) *scan_mem;
	bool loaded;
} lib;

static bool absent(const char *why, struct err *e)
{
	err_set(e, "YARA-ABSENT", "YARA rules need libyara: %s", why);
	return err_hint(e, "install %s", PICKET_LIBYARA);
}

bool yara_load(struct err *e)
{
	static const char *const names[] = {
		"yr_initialize",	 "yr_compiler_create",	     "yr_compiler_destroy",
		"yr_compiler_set_callback", "yr_compiler_set_include_callback", "yr_compiler_add_string",
		"yr_compiler_get_rules", "yr_rules_destroy",	     "yr_scanner_create",
		"yr_scanner_destroy",	 "yr_scanner_set_callback",  "yr_scanner_set_timeout",
		"yr_scanner_set_flags",	 "yr_scanner_scan_mem",
	};
	void *places[] = {
		&lib.initialize,  &lib.compiler_create,	     &lib.compiler_destroy,	&lib.set_callback,
		&lib.set_include_callback, &lib.add_string,  &lib.get_rules,		&lib.rules_destroy,
		&lib.scanner_create, &lib.scanner_destroy,   &lib.scanner_set_callback, &lib.set_timeout,
		&lib.set_flags,	  &lib.scan_mem,
	};
	_Static_assert(sizeof names / sizeof *names == sizeof places / sizeof *places, "a place each");
	void *handle = lib.loaded ? NULL : dlopen(PICKET_LIBYARA, RTLD_NOW | RTLD_LOCAL);

	if (!handle && !lib.loaded)
		return absent("it cannot be loaded", e);
	for (size_t i = 0; !lib.loaded && i < sizeof names / sizeof *names; i++) {
		void *f = dlsym(handle, names[i]);
		if (!f)
			return absent("it is of another version", e);
		/* ISO C has no conversion from an object pointer to a function's. */
		memcpy(places[i], &f, sizeof f);
	}
	if (!lib.loaded && lib.initialize() != ERROR_SUCCESS)
		return absent("it cannot start", e);
	lib.loaded = true;
	return true;
}

struct said { /* what the compiler says of one rule */
	char error[YARA_WARNING_MAX], warning[YARA_WARNING_MAX];
};

static void on_message(int level, const char *file, int line, const YR_RULE *rule, const char *message, void *ctx)
{
	struct said *said = ctx;
	char *to = level == YARA_ERROR_LEVEL_ERROR ? said->error : said->warning;

	(void)file;
	(void)rule;
	if (!to[0])
		snprintf(to, YARA_WARNING_MAX, "line %d: %s", line, message);
}

/* The library wants a C string, and a namespace's name for what belongs together: here a number. */
static bool add(YR_COMPILER *c, struct text rule, uint32_t number, struct said *said)
{
	char ns[16], *copy = malloc(rule.n + 1);
	int errors = 1;

	*said = (struct said){{0}, {0}};
	if (copy && rule.n && !memchr(rule.p, 0, rule.n)) {
		memcpy(copy, rule.p, rule.n);
		copy[rule.n] = '\0';
		snprintf(ns, sizeof ns, "%u", number);
		lib.set_callback(c, on_message, said);
		lib.set_include_callback(c, NULL, NULL, NULL);
		errors = lib.add_string(c, copy, ns);
	}
	free(copy);
	if (errors && !said->error[0])
		snprintf(said->error, sizeof said->error, "it does not compile");
	return errors == 0;
}

bool yara_check(struct text rule, char warned[YARA_WARNING_MAX], struct err *e)
{
	YR_COMPILER *c = NULL;
	struct said said = {{0}, {0}};

	if (warned)
		warned[0] = '\0';
	if (!yara_load(e))
		return false;
	if (lib.compiler_create(&c) != ERROR_SUCCESS)
		return err_set(e, "YARA", "no memory for its compiler");
	bool ok = add(c, rule, 0, &said) || err_set(e, "YARA", "%s", said.error);
	lib.compiler_destroy(c);
	if (warned)
		memcpy(warned, said.warning, YARA_WARNING_MAX);
	return ok;
}

struct yara {
	YR_RULES *rules;
};

static bool time_left(const struct timespec *until)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec < until->tv_sec || (now.tv_sec == until->tv_sec && now.tv_nsec < until->tv_nsec);
}

/* All that are good together. A rule that fails leaves the compiler unusable; *failed says which it was. */
static YR_RULES *compile(const struct text *rules, uint32_t count, const bool *good, const struct timespec *until,
			 uint32_t *failed)
{
	YR_COMPILER *c = NULL;
	YR_RULES *out = NULL;
	struct said said;
	bool ok = lib.compiler_create(&c) == ERROR_SUCCESS;

	for (*failed = 0; ok && *failed < count; ++*failed)
		if (good[*failed] && (!time_left(until) || !add(c, rules[*failed], *failed, &said)))
			break;
	if (ok && *failed == count && lib.get_rules(c, &out) != ERROR_SUCCESS)
		out = NULL;
	if (c)
		lib.compiler_destroy(c);
	return out;
}

struct yara *yara_new(const struct text *rules, uint32_t count, unsigned seconds, bool *good)
{
	struct yara *y = calloc(1, sizeof *y);
	struct timespec until;
	uint32_t failed = 0, any = 0;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_sec += seconds;
	memset(good, 1, count * sizeof *good);
	if (y && lib.loaded && count)
		y->rules = compile(rules, count, good, &until, &failed);
	/* Once more without those that cannot be compiled alone. */
	if (y && !y->rules && failed < count) {
		for (uint32_t i = 0; i < count; i++)
			any += good[i] = time_left(&until) && yara_check(rules[i], NULL, NULL);
		if (any)
			y->rules = compile(rules, count, good, &until, &failed);
	}
	if (y && y->rules)
		return y;
	memset(good, 0, count * sizeof *good);
	free(y);
	return NULL;
}

void yara_free(struct yara *y)
{
	if (y && y->rules)
		lib.rules_destroy(y->rules);
	free(y);
}

struct yara_scanner {
	YR_SCANNER *scanner;
	void (*found)(void *ctx, uint32_t rule, size_t at);
	void *ctx;
	bool gave_up;
};

/* libyara lays its matches one after another without alignment, so each is copied before it is read. */
static uint64_t first_place(YR_SCAN_CONTEXT *context, YR_RULE *rule)
{
	uint64_t first = UINT64_MAX;
	YR_STRING *string;

	yr_rule_strings_foreach(rule, string)
	{
		YR_MATCH match;
		for (const void *at = context->matches[string->idx].head; at; at = match.next) {
			memcpy(&match, at, sizeof match);
			uint64_t place = (uint64_t)(match.base + match.offset);
			if (!match.is_private && place < first)
				first = place;
		}
	}
	return first == UINT64_MAX ? 0 : first;
}

static int on_scan(YR_SCAN_CONTEXT *context, int message, void *data, void *ctx)
{
	struct yara_scanner *s = ctx;
	uint64_t number;

	if (message == CALLBACK_MSG_TOO_MANY_MATCHES) {
		s->gave_up = true;
		return CALLBACK_CONTINUE;
	}
	if (message == CALLBACK_MSG_IMPORT_MODULE)
		return CALLBACK_ERROR;
	if (message == CALLBACK_MSG_RULE_MATCHING) {
		YR_RULE *rule = data;
		if (text_u64(text_of(rule->ns->name), &number))
			s->found(s->ctx, (uint32_t)number, (size_t)first_place(context, rule));
	}
	return CALLBACK_CONTINUE;
}

struct yara_scanner *yara_scanner_new(const struct yara *y, unsigned seconds)
{
	struct yara_scanner *s = calloc(1, sizeof *s);

	if (!s || lib.scanner_create(y->rules, &s->scanner) != ERROR_SUCCESS) {
		free(s);
		return NULL;
	}
	lib.scanner_set_callback(s->scanner, on_scan, s);
	lib.set_timeout(s->scanner, (int)seconds);
	/* Its handlers of signals are for files that change under a mapping; here all is in memory. */
	lib.set_flags(s->scanner, SCAN_FLAGS_REPORT_RULES_MATCHING | SCAN_FLAGS_NO_TRYCATCH);
	return s;
}

void yara_scanner_free(struct yara_scanner *s)
{
	if (s)
		lib.scanner_destroy(s->scanner);
	free(s);
}

bool yara_find(struct yara_scanner *s, struct text bytes, void (*found)(void *ctx, uint32_t rule, size_t at), void *ctx)
{
	s->found = found;
	s->ctx = ctx;
	s->gave_up = false;
	return lib.scan_mem(s->scanner, (const uint8_t *)bytes.p, bytes.n) == ERROR_SUCCESS && !s->gave_up;
}

#else

bool yara_load(struct err *e)
{
	err_set(e, "YARA-ABSENT", "YARA rules need libyara: this program was built without it");
	return err_hint(e, "install libyara-dev and build again");
}

bool yara_check(struct text rule, char warned[YARA_WARNING_MAX], struct err *e)
{
	(void)rule;
	if (warned)
		warned[0] = '\0';
	return yara_load(e);
}

struct yara *yara_new(const struct text *rules, uint32_t count, unsigned seconds, bool *good)
{
	(void)rules;
	(void)seconds;
	memset(good, 0, count * sizeof *good);
	return NULL;
}

void yara_free(struct yara *y)
{
	(void)y;
}

struct yara_scanner *yara_scanner_new(const struct yara *y, unsigned seconds)
{
	(void)y;
	(void)seconds;
	return NULL;
}

void yara_scanner_free(struct yara_scanner *s)
{
	(void)s;
}

bool yara_find(struct yara_scanner *s, struct text bytes, void (*found)(void *ctx, uint32_t rule, size_t at), void *ctx)
{
	(void)s;
	(void)bytes;
	(void)found;
	(void)ctx;
	return false;
}

#endif
