#include "scanner/dep.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define GROW_FAST 4096 /* elements, below which few copies count for more than room */

/* The most bytes of a problem's message; the paths and keys in it are bounded by their writers. */
#define MESSAGE_MAX 1024

const char *source_name(enum source_kind s)
{
	static const char *const names[SOURCE_KINDS] = {
		[SOURCE_REGISTRY] = "registry", [SOURCE_GIT] = "git",
		[SOURCE_TARBALL] = "tarball",	[SOURCE_FILE] = "file",
		[SOURCE_DIR] = "dir",		[SOURCE_LINK] = "link",
		[SOURCE_WORKSPACE] = "workspace", [SOURCE_BUNDLED] = "bundled",
		[SOURCE_PATCH] = "patch",	[SOURCE_RUNTIME] = "runtime",
		[SOURCE_UNKNOWN] = "unknown",
	};
	return s < SOURCE_KINDS ? names[s] : "unknown";
}

struct project *project_new(size_t max_bytes)
{
	struct arena *arena = arena_new(max_bytes);
	struct project *p = calloc(1, sizeof *p);

	if (!arena || !p) {
		arena_free(arena);
		free(p);
		return NULL;
	}
	p->arena = arena;
	return p;
}

/* The arrays are on the heap, since they grow by realloc: an arena would keep every old copy. */
void project_free(struct project *p)
{
	if (!p)
		return;
	free(p->documents);
	free(p->packages);
	free(p->edges);
	free(p->manifests);
	free(p->settings);
	free(p->problems);
	arena_free(p->arena);
	free(p);
}

/* Room for one more element; the new array, or NULL with p->failed set. */
static void *grow(struct project *p, void *array, uint32_t count, uint32_t *cap, size_t size)
{
	if (p->failed || arena_failed(p->arena))
		goto failed;
	if (count < *cap)
		return array;
	uint32_t bigger = *cap < GROW_FAST ? *cap * 4 + 64 : *cap + *cap / 2 + 1;
	/* DEP_NONE is no index, and the arena's ceiling bounds what elements may hold. */
	if (bigger <= *cap || (size_t)bigger > SIZE_MAX / size / 2)
		goto failed;
	void *moved = realloc(array, bigger * size);
	if (!moved)
		goto failed;
	*cap = bigger;
	return moved;
failed:
	p->failed = true;
	return NULL;
}

#define APPEND(p, array, member, index)                                                            \
	do {                                                                                       \
		void *grown_ = grow((p), (p)->array, (p)->member##_count, &(p)->member##_cap,      \
				    sizeof *(p)->array);                                           \
		if (!grown_)                                                                       \
			return NULL;                                                               \
		(p)->array = grown_;                                                               \
		if (index)                                                                         \
			*(uint32_t *)(index) = (p)->member##_count;                                \
		memset(&(p)->array[(p)->member##_count], 0, sizeof *(p)->array);                   \
		(p)->member##_count++;                                                             \
	} while (0)

struct document *project_document(struct project *p, uint32_t *index)
{
	APPEND(p, documents, document, index);
	return &p->documents[p->document_count - 1];
}

struct package *project_package(struct project *p, uint32_t *index)
{
	APPEND(p, packages, package, index);
	struct package *g = &p->packages[p->package_count - 1];
	g->document = g->manifest = g->twin = g->via = g->depth = DEP_NONE;
	return g;
}

struct edge *project_edge(struct project *p)
{
	void *none = NULL;

	APPEND(p, edges, edge, none);
	p->edges[p->edge_count - 1].to = DEP_NONE;
	return &p->edges[p->edge_count - 1];
}

struct manifest_view *project_manifest(struct project *p, uint32_t *index)
{
	APPEND(p, manifests, manifest, index);
	return &p->manifests[p->manifest_count - 1];
}

struct setting *project_setting(struct project *p)
{
	void *none = NULL;

	APPEND(p, settings, setting, none);
	return &p->settings[p->setting_count - 1];
}

static struct problem *project_new_problem(struct project *p)
{
	void *none = NULL;

	APPEND(p, problems, problem, none);
	return &p->problems[p->problem_count - 1];
}

void project_problem(struct project *p, bool partial, const char *code, struct text path,
		     uint32_t line, const char *fmt, ...)
{
	char text[MESSAGE_MAX];
	va_list ap;

	va_start(ap, fmt);
	int n = vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	struct problem *problem = project_new_problem(p);
	if (!problem || n < 0)
		return;
	size_t length = (size_t)n < sizeof text ? (size_t)n : sizeof text - 1;
	/* Code and path often come out of what the caller forgets. */
	struct text kept = arena_text(p->arena, text_of(code));
	*problem = (struct problem){.path = arena_text(p->arena, path),
				    .message = arena_text(p->arena, text_n(text, length)),
				    .code = kept.p ? kept.p : "",
				    .line = line,
				    .partial = partial};
}
