/* Microseconds a name of the search for lookalikes (L2-TYPO-001).
 *
 *	lookalike corpus/npm-popular/popular.tsv MOST [NAMES]
 *
 * Names of the list up to rank MOST are known; those behind it, or the lines of NAMES, are looked up.
 */
#include "scanner/rule/lookalike.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define NAMES_MAX 400000

static double now_us(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static struct text *names;
static size_t name_count;
static struct corpus_popular *popular;
static size_t popular_count;

static void read_list(struct arena *a, const char *path, uint64_t most, bool rest)
{
	char line[4096];
	FILE *f = fopen(path, "rb");

	if (!f)
		exit(2);
	while (fgets(line, sizeof line, f)) {
		struct cut eco = text_cut(text_trim(text_of(line)), '\t'), name = text_cut(eco.tail, '\t');
		uint64_t rank;
		if (!text_u64(text_cut(name.tail, '\t').head, &rank) || popular_count == NAMES_MAX)
			continue;
		if (rank <= most)
			popular[popular_count++] = (struct corpus_popular){
				.name = arena_text(a, name.head), .rank = (uint32_t)rank};
		else if (rest && name_count < NAMES_MAX)
			names[name_count++] = arena_text(a, name.head);
	}
	fclose(f);
}

static void read_names(struct arena *a, const char *path)
{
	char line[4096];
	FILE *f = fopen(path, "rb");

	if (!f)
		exit(2);
	while (name_count < NAMES_MAX && fgets(line, sizeof line, f))
		names[name_count++] = arena_text(a, text_trim(text_of(line)));
	fclose(f);
}

int main(int argc, char **argv)
{
	struct arena *a = arena_new((size_t)1 << 30);
	uint64_t most;
	size_t hits = 0;

	names = calloc(NAMES_MAX, sizeof *names);
	popular = calloc(NAMES_MAX, sizeof *popular);
	if (argc < 3 || !a || !names || !popular || !text_u64(text_of(argv[2]), &most))
		return 2;
	read_list(a, argv[1], most, argc < 4);
	if (argc > 3)
		read_names(a, argv[3]);

	double start = now_us();
	struct lookalikes *l = lookalikes_new(a, popular, popular_count);
	double built = now_us();
	if (!l)
		return 1;
	for (size_t i = 0; i < name_count; i++) {
		struct lookalike like;
		hits += lookalikes_find(l, names[i], &like);
	}
	double done = now_us();
	printf("index of %zu names: %.2f ms; %zu names looked up, %zu hits: %.2f us a name\n", popular_count,
	       (built - start) / 1000, name_count, hits, name_count ? (done - built) / (double)name_count : 0);
	free(names);
	free(popular);
	arena_free(a);
	return 0;
}
