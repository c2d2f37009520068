/* What every test of a reader needs: a document from bytes or from a file, read. */
#ifndef PICKET_TESTS_INPUT_TEST_H
#define PICKET_TESTS_INPUT_TEST_H

#include "test.h"

#include "base/buf.h"
#include "base/file.h"
#include "scanner/input/input.h"

#include <fcntl.h>

/* The bytes are copied exactly, so that the sanitizer sees one byte too far. */
static inline struct project *read_bytes(const char *path, const void *bytes, size_t n, bool *ok)
{
	struct project *p = project_new((size_t)1 << 30);
	uint32_t index;

	assert_non_null(p);
	char *copy = arena_alloc(p->arena, n ? n : 1);
	assert_non_null(copy);
	memcpy(copy, bytes, n);
	struct document *d = project_document(p, &index);
	assert_non_null(d);
	d->path = text_of(path);
	d->bytes = text_n(copy, n);
	const struct input *in = input_guess(d->path, d->bytes);
	assert_non_null(in);
	bool read = input_read(p, index, in);
	if (ok)
		*ok = read;
	return p;
}

static inline struct project *read_text(const char *path, const char *text)
{
	return read_bytes(path, text, strlen(text), NULL);
}

static inline struct buf slurp(const char *path)
{
	struct buf b = BUF((size_t)256 << 20);
	struct err e;

	if (!file_read(AT_FDCWD, path, false, &b, &e))
		fail_msg("%s: %s", path, e.text);
	return b;
}

/* The package of that name and version, or a failed test. */
static inline struct package *find_package(struct project *p, const char *name, const char *version)
{
	for (uint32_t i = 0; i < p->package_count; i++)
		if (text_eq(p->packages[i].name, text_of(name)) &&
		    text_eq(p->packages[i].version, text_of(version)))
			return &p->packages[i];
	print_error("no package %s@%s\n", name, version);
	fail();
	abort();
}

static inline bool has_problem(const struct project *p, const char *code)
{
	for (uint32_t i = 0; i < p->problem_count; i++)
		if (strcmp(p->problems[i].code, code) == 0)
			return true;
	return false;
}

static inline struct text setting_of(const struct project *p, const char *key)
{
	for (uint32_t i = 0; i < p->setting_count; i++)
		if (text_eq(p->settings[i].key, text_of(key)))
			return p->settings[i].value;
	return (struct text){NULL, 0};
}

#endif
