/* How fast the JavaScript stage is, on every script below the folders given: MB/s of CPU time
 * of the lexer, of lexer and folder, of everything with layers, and of the runs. One thread. */
#include "base/file.h"
#include "scanner/js/layer.h"
#include "scanner/js/limits.h"
#include "scanner/js/runs.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

enum stage { LEX, FOLD, LAYERS, RUNS, STAGES };
static const char *const names[STAGES] = {"lex", "lex+fold", "layers", "runs"};

static struct buf bytes;
static struct js_tokens tokens;
static struct arena *arena;
static double seconds[STAGES], worst;
static char worst_name[4096];
static uint64_t total, files, token_count, event_count, constant_count, layer_count, truncated,
	arena_peak;

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void run(const char *path)
{
	struct text t = buf_view(&bytes);
	struct js_fold fold;
	struct js_layers layers;
	struct js_runs runs;
	double at[STAGES + 1];

	at[LEX] = now();
	js_lex(&tokens, t);
	token_count += tokens.count;
	at[FOLD] = now();
	arena_reset(arena);
	js_lex(&tokens, t);
	js_fold(&tokens, arena, &fold);
	event_count += fold.event_count;
	constant_count += fold.constant_count;
	at[LAYERS] = now();
	if (at[LAYERS] - at[FOLD] > worst) {
		worst = at[LAYERS] - at[FOLD];
		snprintf(worst_name, sizeof worst_name, "%s (%zu bytes)", path, t.n);
	}
	if (fold.truncated) {
		truncated++;
		printf("truncated: %s\n", path);
	}
	arena_reset(arena);
	js_layers_find(t, &tokens, arena, &layers);
	layer_count += layers.count - 1;
	if (arena_used(arena) > arena_peak)
		arena_peak = arena_used(arena);
	at[RUNS] = now();
	arena_reset(arena);
	js_runs_find(t, arena, &runs);
	at[STAGES] = now();
	for (int s = 0; s < STAGES; s++)
		seconds[s] += at[s + 1] - at[s];
	total += t.n;
	files++;
}

static bool script(const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot && (!strcmp(dot, ".js") || !strcmp(dot, ".cjs") || !strcmp(dot, ".mjs"));
}

static void walk(const char *path)
{
	DIR *d = opendir(path);
	char name[4096];
	struct stat st;

	if (!d) {
		buf_clear(&bytes);
		if (file_read(AT_FDCWD, path, true, &bytes, NULL))
			run(path);
		return;
	}
	for (struct dirent *e; (e = readdir(d));) {
		snprintf(name, sizeof name, "%s/%s", path, e->d_name);
		if (e->d_name[0] == '.' || lstat(name, &st))
			continue;
		if (S_ISDIR(st.st_mode) || (S_ISREG(st.st_mode) && script(name)))
			walk(name);
	}
	closedir(d);
}

int main(int argc, char **argv)
{
	bytes = BUF((size_t)256 << 20);
	arena = arena_new(JS_MEMORY_MAX);
	for (int i = 1; i < argc; i++)
		walk(argv[i]);
	printf("%llu files, %.1f MB, %llu tokens, %llu events, %llu constants, %llu layers, "
	       "%llu truncated, arena peak %.1f MB\n",
	       (unsigned long long)files, (double)total / 1e6, (unsigned long long)token_count,
	       (unsigned long long)event_count, (unsigned long long)constant_count,
	       (unsigned long long)layer_count, (unsigned long long)truncated,
	       (double)arena_peak / 1e6);
	for (int s = 0; s < STAGES; s++)
		printf("%-9s %7.3f s %7.0f MB/s\n", names[s], seconds[s],
		       (double)total / 1e6 / (seconds[s] > 0 ? seconds[s] : 1));
	printf("slowest fold: %.1f ms %s\n", worst * 1e3, worst_name);
	arena_free(arena);
	js_tokens_free(&tokens);
	buf_free(&bytes);
	return 0;
}
