/* Times the JSON reader on a file, or on a made package-lock of the given size.
 *
 *	cc -O3 -std=gnu17 -Ilib tests/bench/json.c build/release/lib/json/libpicket_json.a \
 *		build/release/lib/base/libpicket_base.a -o /tmp/json-bench
 *	/tmp/json-bench 50	(megabytes)
 *	/tmp/json-bench package-lock.json
 */
#include "base/file.h"
#include "json/read.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#define ROUNDS 5

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int fail(const struct err *e)
{
	fprintf(stderr, "%s\n", e->text);
	return 1;
}

static void make_lock(struct buf *b, size_t bytes)
{
	buf_printf(b, "{\n  \"name\": \"bench\",\n  \"lockfileVersion\": 3,\n  \"packages\": {\n"
		      "    \"\": {\n      \"name\": \"bench\"\n    }");
	for (int i = 0; b->n < bytes && !b->failed; i++)
		buf_printf(b,
			   ",\n    \"node_modules/package-%d\": {\n      \"version\": \"%d.%d.%d\",\n"
			   "      \"resolved\": \"https://registry.example.com/package-%d/-/package-%d-%d.%d.%d.tgz\",\n"
			   "      \"integrity\": \"sha512-%032x%032x%022x==\",\n      \"dev\": true,\n"
			   "      \"license\": \"MIT\",\n      \"dependencies\": {\n"
			   "        \"package-%d\": \"^%d.0.0\",\n        \"package-%d\": \"~1.2.3\"\n      },\n"
			   "      \"engines\": {\n        \"node\": \">=18\"\n      }\n    }",
			   i, i % 9, i % 31, i % 7, i, i, i % 9, i % 31, i % 7, (unsigned)i * 2654435761u,
			   (unsigned)i * 40503u, (unsigned)i, i / 2, i % 9, i / 3);
	buf_printf(b, "\n  }\n}\n");
}

int main(int argc, char **argv)
{
	struct buf b = BUF((size_t)1 << 30);
	struct err e;
	char *end;
	unsigned long megabytes = argc > 1 ? strtoul(argv[1], &end, 10) : 50;
	bool made = argc < 2 || (*end == '\0' && megabytes);

	if (made)
		make_lock(&b, megabytes << 20);
	else if (!file_read(AT_FDCWD, argv[1], false, &b, &e))
		return fail(&e);
	struct rusage before, after;
	getrusage(RUSAGE_SELF, &before);
	for (int i = 0; i < ROUNDS; i++) {
		struct arena *a = arena_new((size_t)1 << 30);
		struct json_doc doc;
		double start = now();
		if (!json_parse(a, buf_view(&b), NULL, &doc, &e))
			return fail(&e);
		double took = now() - start;
		printf("%.1f MB, %zu nodes: %.2f ms (%.0f MB/s), arena %.1f MB\n", (double)b.n / 1e6,
		       doc.count, took, (double)b.n / 1e3 / took, (double)arena_used(a) / 1e6);
		arena_free(a);
	}
	getrusage(RUSAGE_SELF, &after);
	printf("peak resident %.1f MB, before parsing %.1f MB\n", (double)after.ru_maxrss / 1e3,
	       (double)before.ru_maxrss / 1e3);
	buf_free(&b);
	return 0;
}
