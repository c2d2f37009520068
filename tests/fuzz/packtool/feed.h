/* Runs one importer over bytes in memory and looks at each row it makes. */
#ifndef PICKET_TESTS_FUZZ_FEED_H
#define PICKET_TESTS_FUZZ_FEED_H

#include "crypto/digest.h"
#include "packtool/feed/table.h"
#include "packtool/sheet.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static inline void check_row(struct text line)
{
	struct text value[SOURCE_COLUMNS_MAX];
	int64_t number[SOURCE_COLUMNS_MAX];
	struct cut c = text_cut(line, '\t');

	if (text_eq(c.head, T("!")) || text_eq(c.head, T("-")))
		return;
	const struct sheet *t = sheet_named(c.head);
	if (!t || !sheet_split(t, c.tail, value, number, NULL))
		abort();
}

static inline int feed_bytes(const struct feed_format *format, const uint8_t *data, size_t size)
{
	static const char *const columns[] = {NULL};
	struct feed_options o = {.today = T("2026-11-21"), .columns = columns};
	struct feed_counts counts;
	int fd = memfd_create("fuzz", 0);
	struct feed *f = crypto_init() ? feed_new(fd, &o) : NULL;
	struct err e = {0};

	if (!f || fd < 0)
		abort();
	/* The name tells CSV and TSV apart. */
	format->sniff(text_n(data, size), T("f.csv"));
	if (format->read(f, "input", text_n(data, size)) && feed_finish(f, &counts, &e)) {
		off_t n = lseek(fd, 0, SEEK_END);
		void *p = n > 0 ? mmap(NULL, (size_t)n, PROT_READ, MAP_PRIVATE, fd, 0) : NULL;
		struct text rest = text_n(p, (size_t)n), line;
		while (n > 0 && text_line(&rest, &line))
			check_row(line);
		if (p)
			munmap(p, (size_t)n);
	}
	feed_free(f);
	close(fd);
	return 0;
}

#endif
