/* The whole per-file pass. The first byte chooses the kind of file, its highest bit whether the rest stands in the middle of a bundle; twice
 * the same answer. */
#include "scanner/content/limits.h"
#include "scanner/content/scan_file.h"

#include <stdlib.h>

static const char *const paths[] = {"a.js", "a.sh", "a.ps1", "a.bat", "a.py", "a.woff2",
				    ".github/workflows/a.yml", "CLAUDE.md", ".vscode/tasks.json", "a"};
static struct content_engine *engine;
static struct content_worker *worker;

static void check(const struct file *f, struct text bytes)
{
	for (uint32_t i = 0; i < f->act_count; i++)
		if (f->acts[i].offset > bytes.n || !f->acts[i].line || f->acts[i].behaviour >= BEHAVIOURS)
			abort();
}

/* So large that only a piece of it is read. */
static struct text in_bundle(struct text t)
{
	static char bundle[CONTENT_BUNDLE + (1u << 16)];
	size_t n = t.n < 1u << 15 ? t.n : 1u << 15;

	for (size_t i = 0; i < sizeof bundle; i++)
		bundle[i] = "f(a,b);\n"[i % 8];
	if (n)
		memcpy(bundle + CONTENT_BUNDLE / 2, t.p, n);
	return text_n(bundle, sizeof bundle);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct text path, bytes;
	struct file one = {0}, two = {0};
	struct arena *a;

	if (!engine && (!content_engine_new(NULL, -1, &engine, NULL) || !(worker = content_worker_new(engine))))
		abort();
	if (!size)
		return 0;
	path = text_of(paths[(data[0] & 0x7f) % (sizeof paths / sizeof paths[0])]);
	bytes = text_n(data + 1, size - 1);
	if (data[0] & 0x80)
		bytes = in_bundle(bytes);
	a = arena_new(256u << 20);
	one = (struct file){.path = path, .size = bytes.n};
	two = one;
	if (content_scan_file(worker, path, bytes, a, &one) && content_scan_file(worker, path, bytes, a, &two)) {
		check(&one, bytes);
		if (one.act_count != two.act_count || one.layer_count != two.layer_count)
			abort();
	}
	arena_free(a);
	return 0;
}
