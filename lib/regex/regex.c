#include "regex/regex.h"

#include <hs/hs.h>
#include <stdlib.h>
#include <string.h>

struct regex {
	hs_database_t *database;
	hs_scratch_t *scratch;
	unsigned width;
};

unsigned regex_flags(void)
{
	return HS_FLAG_SINGLEMATCH;
}

static bool refuse(struct err *e, hs_compile_error_t *why)
{
	err_set(e, "REGEX", "the scanner cannot take this pattern: %s",
		why && why->message ? why->message : "out of memory");
	hs_free_compile_error(why);
	return false;
}

static bool compile(struct regex *r, const char *pattern, struct err *e)
{
	hs_compile_error_t *why = NULL;
	hs_expr_info_t *info = NULL;

	if (hs_compile(pattern, regex_flags(), HS_MODE_BLOCK, NULL, &r->database, &why) != HS_SUCCESS)
		return refuse(e, why);
	if (hs_expression_info(pattern, regex_flags(), &info, &why) != HS_SUCCESS)
		return refuse(e, why);
	r->width = info->min_width;
	free(info);
	if (r->width == 0) /* "^": every file */
		return err_set(e, "REGEX", "the pattern matches the empty text");
	return hs_alloc_scratch(r->database, &r->scratch) == HS_SUCCESS || refuse(e, NULL);
}

struct regex *regex_new(struct text pattern, struct err *e)
{
	struct regex *r = NULL;
	char *copy = NULL;

	if (pattern.n > REGEX_BYTES_MAX || (pattern.n && memchr(pattern.p, '\0', pattern.n))) {
		err_set(e, "REGEX", "longer than %d bytes, or a NUL in it", REGEX_BYTES_MAX);
		return NULL;
	}
	r = calloc(1, sizeof *r);
	copy = malloc(pattern.n + 1);
	if (!r || !copy) {
		err_set(e, "NO-MEMORY", "out of memory");
		goto fail;
	}
	if (pattern.n)
		memcpy(copy, pattern.p, pattern.n);
	copy[pattern.n] = '\0';
	if (!compile(r, copy, e))
		goto fail;
	free(copy);
	return r;
fail:
	free(copy);
	regex_free(r);
	return NULL;
}

void regex_free(struct regex *r)
{
	if (!r)
		return;
	hs_free_scratch(r->scratch);
	hs_free_database(r->database);
	free(r);
}

unsigned regex_width(const struct regex *r)
{
	return r->width;
}

static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags,
		    void *ctx)
{
	bool *found = ctx;

	(void)id;
	(void)from;
	(void)to;
	(void)flags;
	*found = true;
	return 1; /* one is enough */
}

bool regex_find(const struct regex *r, struct text t)
{
	bool found = false;

	if (t.n && t.n <= UINT32_MAX)
		hs_scan(r->database, t.p, (unsigned)t.n, 0, r->scratch, on_match, &found);
	return found;
}

bool regex_check(struct text pattern, struct err *e)
{
	struct regex *r = regex_new(pattern, e);
	bool ok = r != NULL;

	regex_free(r);
	return ok;
}
