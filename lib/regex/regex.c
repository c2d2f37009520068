#include "regex/regex.h"

#include "regex/compiler.h"

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

static bool refuse(const struct compiler *c, struct err *e, hs_compile_error_t *why)
{
	err_set(e, "REGEX", "the scanner cannot take this pattern: %s",
		why && why->message ? why->message : "out of memory");
	c->free_compile_error(why);
	return false;
}

static bool compile(struct regex *r, const char *pattern, unsigned pattern_flags, struct err *e)
{
	const struct compiler *c = compiler_load(e);
	hs_compile_error_t *why = NULL;
	hs_expr_info_t *info = NULL;

	if (!c)
		return false;
	if (c->compile(pattern, pattern_flags, HS_MODE_BLOCK, NULL, &r->database, &why) != HS_SUCCESS)
		return refuse(c, e, why);
	if (c->expression_info(pattern, pattern_flags, &info, &why) != HS_SUCCESS)
		return refuse(c, e, why);
	r->width = info->min_width;
	free(info);
	if (r->width == 0) /* "^": every file */
		return err_set(e, "REGEX", "the pattern matches the empty text");
	return hs_alloc_scratch(r->database, &r->scratch) == HS_SUCCESS || refuse(c, e, NULL);
}

static struct regex *make(struct text pattern, unsigned pattern_flags, struct err *e)
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
	if (!compile(r, copy, pattern_flags, e))
		goto fail;
	free(copy);
	return r;
fail:
	free(copy);
	regex_free(r);
	return NULL;
}

struct regex *regex_new(struct text pattern, struct err *e)
{
	return make(pattern, regex_flags(), e);
}

struct regex *regex_new_placed(struct text pattern, struct err *e)
{
	return make(pattern, HS_FLAG_SOM_LEFTMOST, e);
}

bool regex_save(const struct regex *r, struct buf *out)
{
	char *bytes = NULL;
	size_t n = 0;
	bool ok = hs_serialize_database(r->database, &bytes, &n) == HS_SUCCESS && buf_add(out, bytes, n);

	free(bytes);
	return ok;
}

struct regex *regex_load(struct text saved)
{
	struct regex *r = calloc(1, sizeof *r);

	if (!r || !saved.n)
		goto fail;
	if (hs_deserialize_database(saved.p, saved.n, &r->database) != HS_SUCCESS ||
	    hs_alloc_scratch(r->database, &r->scratch) != HS_SUCCESS)
		goto fail;
	return r;
fail:
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

struct placed {
	unsigned long long begin, end;
	bool found;
};

static int on_placed(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *ctx)
{
	struct placed *p = ctx;

	(void)id;
	(void)flags;
	if (to == p->end && (!p->found || from < p->begin)) {
		p->found = true;
		p->begin = from;
	}
	return 0;
}

bool regex_begin(const struct regex *r, struct text t, size_t end, size_t *begin)
{
	size_t from = end > REGEX_BACK_MAX ? end - REGEX_BACK_MAX : 0;
	struct placed p = {.end = end - from};

	if (end > t.n || end == from)
		return false;
	if (hs_scan(r->database, t.p + from, (unsigned)(end - from), 0, r->scratch, on_placed, &p) != HS_SUCCESS || !p.found)
		return false;
	*begin = from + (size_t)p.begin;
	return true;
}

bool regex_check(struct text pattern, struct err *e)
{
	struct regex *r = regex_new(pattern, e);
	bool ok = r != NULL;

	regex_free(r);
	return ok;
}
