#include "scanner/read_inside.h"

#include <stdlib.h>
#include <string.h>

bool read_full(struct err *e)
{
	err_set(e, "LIMIT-MEMORY", "the memory for this scan is used up");
	return err_hint(e, "allow more with --max-memory");
}

static bool worker_open(struct worker *w, struct reader *r)
{
	*w = (struct worker){.reader = r};
	w->arena = arena_new((size_t)(r->options.max_memory / 2));
	w->sha = sha_new(SHA_256);
	w->pair = sha_pair_new();
	bool hashers = rehash_open(&w->rehasher, &r->options.rehash);
	if (r->options.engine)
		w->content = content_worker_new(r->options.engine);
	return w->arena && w->sha && w->pair && hashers && (w->content || !r->options.engine);
}

bool read_open(const struct read_options *o, struct reader **out, struct err *e)
{
	struct reader *r = calloc(1, sizeof *r);
	bool ok = r != NULL;

	if (!r)
		return read_full(e);
	r->options = *o;
	if (!r->options.file_max)
		r->options.file_max = READ_FILE_MAX;
	pthread_mutex_init(&r->large, NULL);
	r->arena = arena_new((size_t)(o->max_memory / 2));
	ok = r->arena != NULL;
	for (unsigned i = 0; i < o->threads; i++) {
		ok = worker_open(&r->workers[i], r) && ok;
		r->handles[i] = &r->workers[i];
	}
	if (!ok) {
		read_close(r);
		return read_full(e);
	}
	*out = r;
	return true;
}

void read_close(struct reader *r)
{
	if (!r)
		return;
	for (unsigned i = 0; i < r->options.threads; i++) {
		struct worker *w = &r->workers[i];
		if (w->content)
			content_worker_free(w->content);
		sha_free(w->sha);
		sha_pair_free(w->pair);
		rehash_close(&w->rehasher);
		free(w->buffers[0]);
		free(w->buffers[1]);
		arena_free(w->arena);
		free(w->entries);
		free(w->notes);
	}
	free(r->room);
	free(r->origins);
	free(r->sorted);
	arena_free(r->arena);
	pthread_mutex_destroy(&r->large);
	free(r);
}

bool read_origin(struct reader *r, int dir, struct text prefix)
{
	struct origin *grown = realloc(r->origins, (r->origin_count + 1) * sizeof *grown);

	if (!grown)
		return false;
	r->origins = grown;
	r->origins[r->origin_count++] = (struct origin){dir, prefix};
	return true;
}

void *const *read_workers(const struct reader *r)
{
	return r->handles;
}

struct entry *read_entry(struct worker *w, struct text path)
{
	if (w->entry_count == w->entry_cap) {
		size_t cap = w->entry_cap ? w->entry_cap * 2 : 1024;
		struct entry **grown = realloc(w->entries, cap * sizeof(struct entry *));
		if (!grown)
			return NULL;
		w->entries = grown;
		w->entry_cap = cap;
	}
	struct entry *x = ARENA_NEW(w->arena, struct entry);
	if (!x)
		return NULL;
	x->file.path = arena_text(w->arena, path);
	x->file.package = x->file.via = DEP_NONE;
	x->origin = w->reader->origin_count - 1;
	if (arena_failed(w->arena))
		return NULL;
	w->entries[w->entry_count++] = x;
	return x;
}

bool read_note(void *worker, struct text path, const char *code, bool partial, const char *what)
{
	struct worker *w = worker;

	if (w->note_count == w->note_cap) {
		size_t cap = w->note_cap ? w->note_cap * 2 : 64;
		struct note *grown = realloc(w->notes, cap * sizeof *grown);
		if (!grown)
			return false;
		w->notes = grown;
		w->note_cap = cap;
	}
	w->notes[w->note_count++] = (struct note){
		.path = arena_text(w->arena, path),
		.what = arena_text(w->arena, text_of(what)),
		.code = code,
		.partial = partial,
	};
	return !arena_failed(w->arena);
}

bool read_trouble(struct reader *r, struct text path, const char *code, bool partial,
		  const char *what)
{
	return read_note(&r->workers[0], path, code, partial, what);
}

static int by_note(const void *a, const void *b)
{
	const struct note *x = a, *y = b;
	int order = text_cmp(x->path, y->path);

	if (!order)
		order = strcmp(x->code, y->code);
	return order ? order : text_cmp(x->what, y->what);
}

static bool give_documents(struct reader *r, struct project *project)
{
	for (size_t i = 0; i < r->content.file_count; i++) {
		const struct entry *x = r->sorted[i];
		if (!x->input)
			continue;
		struct document *d = project_document(project, NULL);
		if (!d)
			return false;
		d->path = x->file.path;
		d->input = x->input->name;
		d->bytes = x->kept;
		memcpy(d->sha256, x->file.sha256, sizeof d->sha256);
	}
	return true;
}

static bool give_notes(struct reader *r, struct project *project)
{
	size_t count = 0;

	for (unsigned i = 0; i < r->options.threads; i++)
		count += r->workers[i].note_count;
	struct note *all = ARENA_ARRAY(r->arena, struct note, count);
	if (!all)
		return false;
	count = 0;
	for (unsigned i = 0; i < r->options.threads; i++)
		for (size_t k = 0; k < r->workers[i].note_count; k++)
			all[count++] = r->workers[i].notes[k];
	if (count)
		qsort(all, count, sizeof *all, by_note);
	for (size_t i = 0; i < count; i++)
		project_problem(project, all[i].partial, all[i].code, all[i].path, 0, TEXT_FMT,
				TEXT_ARG(all[i].what));
	return !project->failed;
}

static bool give_files(struct reader *r)
{
	size_t count;

	if (!read_order(r, &count) || count > UINT32_MAX - 1)
		return false;
	r->content.files = ARENA_ARRAY(r->arena, struct file, count);
	if (!r->content.files)
		return false;
	for (size_t i = 0; i < count; i++)
		r->content.files[i] = r->sorted[i]->file;
	r->content.file_count = (uint32_t)count;
	return true;
}

bool read_finish(struct reader *r, struct project *project, struct content **out, struct err *e)
{
	for (unsigned i = 0; i < r->options.threads; i++)
		if (!read_settle(&r->workers[i]))
			return read_full(e);
	if (!give_files(r) || !give_documents(r, project) || !give_notes(r, project))
		return read_full(e);
	r->content.arena = r->arena;
	r->content.bytes = read_total(r);
	r->content.complete = true;
	if (r->options.engine)
		r->content.indicators = content_engine_indicators(r->options.engine,
								  &r->content.indicator_count);
	*out = &r->content;
	return true;
}

uint64_t read_files(const struct reader *r)
{
	return atomic_load_explicit(&r->files, memory_order_relaxed);
}

uint64_t read_total(const struct reader *r)
{
	return atomic_load_explicit(&r->bytes, memory_order_relaxed);
}
