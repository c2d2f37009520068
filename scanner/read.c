#include "scanner/read.h"

#include "base/file.h"
#include "crypto/sha.h"
#include "scanner/content/limits.h"
#include "scanner/limits.h"
#include "scanner/rehash.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FIRST_BUFFER ((size_t)256 << 10)
#define STREAM_BYTES ((size_t)256 << 10) /* hashed while the caches hold it */
#define ROOM_KEPT    ((size_t)8 << 20)   /* of a large text's room */
#define KEPT_MAX     ((size_t)64 << 20) /* bytes of files without a folder, kept to be read again */

struct entry { /* one file read */
	struct file file;
	struct text kept;	    /* its bytes, for documents and for files out of an archive */
	const struct input *input;  /* NULL: no document */
	size_t origin;
};

struct note { /* a problem, until the project takes it */
	struct text path, what;
	const char *code;
	bool partial;
};

struct worker {
	struct reader *reader;
	struct arena *arena;
	struct content_worker *content;
	struct sha *sha;
	struct rehasher rehasher;
	struct buf buffer; /* for files up to READ_BUFFER_BYTES */
	struct entry **entries;
	struct note *notes;
	size_t entry_count, entry_cap, note_count, note_cap;
	size_t counted; /* of the arena, in reader.held */
};

struct origin {
	int dir;
	struct text prefix;
};

struct reader {
	struct read_options options;
	struct worker workers[THREADS_MAX];
	void *handles[THREADS_MAX];
	pthread_mutex_t large; /* one large text at a time bounds the memory */
	char *room;	       /* for it; what is not too large is kept for the next, which finds its pages made */
	size_t room_bytes;
	struct arena *arena;   /* of what read_finish makes */
	struct entry **sorted;
	struct content content;
	struct origin *origins;
	size_t origin_count, kept;
	atomic_uint_fast64_t files, bytes, held; /* held: of all workers' arenas together */
};

static bool full(struct err *e)
{
	err_set(e, "LIMIT-MEMORY", "the memory for this scan is used up");
	return err_hint(e, "allow more with --max-memory");
}

static bool worker_open(struct worker *w, struct reader *r)
{
	*w = (struct worker){.reader = r, .buffer = BUF(READ_BUFFER_BYTES + 1)};
	w->arena = arena_new((size_t)(r->options.max_memory / 2));
	w->sha = sha_new(SHA_256);
	bool hashers = rehash_open(&w->rehasher, &r->options.rehash);
	if (r->options.engine)
		w->content = content_worker_new(r->options.engine);
	return w->arena && w->sha && hashers && (w->content || !r->options.engine);
}

bool read_open(const struct read_options *o, struct reader **out, struct err *e)
{
	struct reader *r = calloc(1, sizeof *r);
	bool ok = r != NULL;

	if (!r)
		return full(e);
	r->options = *o;
	pthread_mutex_init(&r->large, NULL);
	r->arena = arena_new((size_t)(o->max_memory / 2));
	ok = r->arena != NULL;
	for (unsigned i = 0; i < o->threads; i++) {
		ok = worker_open(&r->workers[i], r) && ok;
		r->handles[i] = &r->workers[i];
	}
	if (!ok) {
		read_close(r);
		return full(e);
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
		rehash_close(&w->rehasher);
		buf_free(&w->buffer);
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

static struct entry *add_entry(struct worker *w, struct text path)
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

static bool add_note(void *worker, struct text path, const char *code, bool partial,
		     const char *what)
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
	return add_note(&r->workers[0], path, code, partial, what);
}

static bool add_link(void *worker, struct text path, struct text target, bool outside)
{
	(void)target;
	return !outside || add_note(worker, path, "LINK-OUTSIDE", false,
				    "a link that leads out of the target; what it points at was not read");
}

/* What is kept of a file beside its hash: documents, and files that cannot be opened again. */
static bool keep(struct worker *w, struct entry *x, struct text bytes, const struct input *input)
{
	struct reader *r = w->reader;
	bool again = r->origins[x->origin].dir < 0 && r->kept + bytes.n <= KEPT_MAX;

	if (input && bytes.n > input->max_bytes) {
		input = NULL;
		if (!add_note(w, x->file.path, "LIMIT-SIZE", true,
			      "larger than a manifest or lockfile of its kind may be; not read"))
			return false;
	}
	if (!input && !again)
		return true;
	if (again)
		r->kept += bytes.n; /* archives and stdin: the first worker only */
	x->input = input;
	x->kept = arena_text(w->arena, bytes);
	return !arena_failed(w->arena);
}

/* Half of the memory may be held by what was read, whichever thread read it. */
static bool has_room(struct worker *w)
{
	size_t used = arena_used(w->arena), more = used - w->counted;

	w->counted = used;
	return atomic_fetch_add_explicit(&w->reader->held, more, memory_order_relaxed) + more <=
	       w->reader->options.max_memory / 2;
}

/* The end of every way in: bytes is what the content pass needs, all of it is already hashed. */
static bool settle(struct worker *w, struct entry *x, struct text bytes, const struct input *input)
{
	if (!sha_end(w->sha, x->file.sha256))
		return false;
	atomic_fetch_add_explicit(&w->reader->files, 1, memory_order_relaxed);
	atomic_fetch_add_explicit(&w->reader->bytes, x->file.size, memory_order_relaxed);
	if (!keep(w, x, bytes, input))
		return false;
	return has_room(w) &&
	       (!w->content ||
		content_scan_file(w->content, x->file.path, bytes, w->arena, &x->file));
}

/* The old kinds of hashes, of a file that is in memory whole. */
static bool hash_again(struct worker *w, struct file *f, struct text bytes)
{
	struct rehasher *h = &w->rehasher;

	if (!w->content || !h->count || !rehash_is_dropper(f))
		return true;
	return rehash_begin(h, bytes) && rehash_add(h, bytes.p, bytes.n) && rehash_end(h, w->arena, f);
}

static bool take_bytes(struct worker *w, struct text path, struct text bytes,
		       const struct input *input)
{
	struct entry *x = add_entry(w, path);

	if (!x || !sha_begin(w->sha) || !sha_add(w->sha, bytes.p, bytes.n))
		return false;
	x->file.size = bytes.n;
	struct text head = text_head(bytes, CONTENT_HEAD_BYTES);
	bool whole = !w->content || input ||
		     content_need(path, head, bytes.n) != CONTENT_NEED_HEAD ||
		     w->reader->origins[x->origin].dir < 0 || content_looks_into_all(w->content);
	return settle(w, x, whole ? bytes : head, input) && hash_again(w, &x->file, bytes);
}

/* Up to want bytes; false: a read error. *got < want: the file ended. size: where it should end; a
 * short read that stops right there needs no second one to say so. */
static bool fill(int fd, char *p, size_t want, uint64_t size, size_t *got)
{
	*got = 0;
	while (*got < want) {
		ssize_t n = read(fd, p + *got, want - *got);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		*got += (size_t)n;
		if (n == 0 || (*got < want && *got == size))
			break;
	}
	return true;
}

static bool unreadable(struct worker *w, struct text path)
{
	char what[96];
	const char *why = strerrordesc_np(errno);

	snprintf(what, sizeof what, "cannot be read: %s", why ? why : "unknown error");
	return add_note(w, path, "FILE-READ", true, what);
}

static bool changed(struct worker *w, struct text path)
{
	return add_note(w, path, "FILE-CHANGED", true, "changed while it was read");
}

static bool take_small(struct worker *w, int fd, struct text path, uint64_t size,
		       const struct input *input)
{
	size_t want = (size_t)size + 1, got;

	if (want > w->buffer.cap) {
		size_t room = w->buffer.cap ? w->buffer.cap : FIRST_BUFFER;
		while (room < want)
			room *= 2;
		if (room > w->buffer.max)
			room = w->buffer.max;
		if (!buf_reserve(&w->buffer, room))
			return false;
	}
	if (!fill(fd, w->buffer.p, want, size, &got))
		return unreadable(w, path);
	if (got != size && !changed(w, path))
		return false;
	return take_bytes(w, path, text_n(w->buffer.p, got), input);
}

/* Hashes what is left of fd, with the old kinds if `also`; *size grows by it. */
static bool stream(struct worker *w, int fd, struct entry *x, bool also, bool *readable)
{
	size_t got;

	if (!buf_reserve(&w->buffer, STREAM_BYTES))
		return false;
	do {
		*readable = fill(fd, w->buffer.p, STREAM_BYTES, 0, &got);
		if (!*readable)
			return true;
		if (!sha_add(w->sha, w->buffer.p, got) ||
		    (also && !rehash_add(&w->rehasher, w->buffer.p, got)))
			return false;
		x->file.size += got;
	} while (got == STREAM_BYTES && x->file.size <= READ_FILE_MAX);
	return true;
}

/* Reads the first want bytes into p, hashes everything, and settles. dropper: it is one by its
 * class, and gets the old kinds of hashes too. */
static bool take_large_into(struct worker *w, int fd, struct text path, char *p, size_t want,
			    uint64_t size, const struct input *input, bool dropper)
{
	struct entry *x;
	size_t got;
	bool readable = true, also = dropper && w->rehasher.count;

	if (!fill(fd, p, want, size, &got))
		return unreadable(w, path);
	x = add_entry(w, path);
	if (!x || !sha_begin(w->sha) || !sha_add(w->sha, p, got))
		return false;
	if (also && (!rehash_begin(&w->rehasher, text_n(p, got)) || !rehash_add(&w->rehasher, p, got)))
		return false;
	x->file.size = got;
	if (got == want && !stream(w, fd, x, also, &readable))
		return false;
	if (!readable && !unreadable(w, path))
		return false;
	if (readable && x->file.size != size && !changed(w, path))
		return false;
	if (also && readable && !rehash_end(&w->rehasher, w->arena, &x->file))
		return false;
	return settle(w, x, text_n(p, got), input);
}

static void drop_room(struct reader *r)
{
	free(r->room);
	r->room = NULL;
	r->room_bytes = 0;
}

/* With the mutex held. */
static char *large_room(struct reader *r, size_t want)
{
	if (want <= r->room_bytes)
		return r->room;
	drop_room(r);
	r->room = malloc(want);
	if (r->room)
		r->room_bytes = want;
	return r->room;
}

static bool take_large(struct worker *w, int fd, struct text path, uint64_t size,
		       const struct input *input)
{
	char head[CONTENT_HEAD_BYTES];
	size_t got;

	if (!fill(fd, head, sizeof head, size, &got) || lseek(fd, 0, SEEK_SET) < 0)
		return unreadable(w, path);
	bool binary = !input && w->content &&
		      content_need(path, text_n(head, got), size) == CONTENT_NEED_HEAD;
	struct file seen = {.size = size, .klass = content_class(path, text_n(head, got))};
	bool dropper = binary && rehash_is_dropper(&seen);
	if (binary && (size > CONTENT_FILE_MAX || !content_looks_into_all(w->content)))
		return take_large_into(w, fd, path, head, sizeof head, size, NULL, dropper);
	size_t want = size < CONTENT_FILE_MAX ? (size_t)size : CONTENT_FILE_MAX;
	if (input && size <= input->max_bytes)
		want = (size_t)size;
	pthread_mutex_lock(&w->reader->large);
	char *p = large_room(w->reader, want);
	bool ok = p && take_large_into(w, fd, path, p, want, size, input, dropper);
	if (w->reader->room_bytes > ROOM_KEPT)
		drop_room(w->reader);
	pthread_mutex_unlock(&w->reader->large);
	return ok;
}

static bool take_fd(struct worker *w, int fd, struct text path, const struct input *input)
{
	struct stat st;

	if (fstat(fd, &st) < 0)
		return unreadable(w, path);
	if (!S_ISREG(st.st_mode))
		return add_note(w, path, "FILE-KIND", false, "a device, socket or pipe; not read");
	uint64_t size = (uint64_t)st.st_size;
	if (size > READ_FILE_MAX)
		return add_note(w, path, "LIMIT-SIZE", true, "larger than 16 GiB; not read");
	return size <= READ_BUFFER_BYTES ? take_small(w, fd, path, size, input)
					 : take_large(w, fd, path, size, input);
}

static const struct input *document_kind(struct text path)
{
	const struct input *in = input_for_path(path);

	return in && input_inert(in, path) ? NULL : in;
}

static bool visit_file(void *worker, int dir, const char *name, struct text path)
{
	struct worker *w = worker;
	const struct input *input = document_kind(path);

	if (!w->content && !input)
		return true;
	int fd = openat(dir, name, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW | O_NONBLOCK);
	if (fd < 0)
		return unreadable(w, path);
	bool ok = take_fd(w, fd, path, input);
	close(fd);
	return ok;
}

const struct walk_visitor read_visitor = {
	.file = visit_file,
	.link = add_link,
	.trouble = add_note,
};

bool read_fd(struct reader *r, int fd, struct text path, const struct input *input)
{
	return take_fd(&r->workers[0], fd, path, input ? input : document_kind(path));
}

bool read_bytes(struct reader *r, struct text path, struct text bytes, const struct input *input)
{
	return take_bytes(&r->workers[0], path, bytes, input ? input : document_kind(path));
}

static int by_path(const void *a, const void *b)
{
	const struct entry *x = *(const struct entry *const *)a, *y = *(const struct entry *const *)b;
	int order = text_cmp(x->file.path, y->file.path);

	/* One path twice can only come out of an archive. */
	return order ? order : memcmp(x->file.sha256, y->file.sha256, sizeof x->file.sha256);
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

static bool sort_entries(struct reader *r)
{
	size_t count = 0;

	for (unsigned i = 0; i < r->options.threads; i++)
		count += r->workers[i].entry_count;
	if (count > UINT32_MAX - 1)
		return false;
	r->sorted = malloc((count + 1) * sizeof(struct entry *));
	r->content.files = ARENA_ARRAY(r->arena, struct file, count);
	if (!r->sorted || !r->content.files)
		return false;
	count = 0;
	for (unsigned i = 0; i < r->options.threads; i++)
		for (size_t k = 0; k < r->workers[i].entry_count; k++)
			r->sorted[count++] = r->workers[i].entries[k];
	if (count)
		qsort(r->sorted, count, sizeof(struct entry *), by_path);
	for (size_t i = 0; i < count; i++)
		r->content.files[i] = r->sorted[i]->file;
	r->content.file_count = (uint32_t)count;
	return true;
}

bool read_finish(struct reader *r, struct project *project, struct content **out, struct err *e)
{
	if (!sort_entries(r) || !give_documents(r, project) || !give_notes(r, project))
		return full(e);
	r->content.arena = r->arena;
	r->content.bytes = read_total(r);
	r->content.complete = true;
	if (r->options.engine)
		r->content.indicators = content_engine_indicators(r->options.engine,
								  &r->content.indicator_count);
	*out = &r->content;
	return true;
}

/* Opens a path below dir, however long it is. */
static int open_below(int dir, struct text path)
{
	char part[PATH_MAX];
	int at = dir;

	while (path.n >= sizeof part) {
		size_t cut = text_find_last(text_head(path, sizeof part - 1), '/');
		memcpy(part, path.p, cut);
		part[cut] = '\0';
		int next = openat(at, part, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
		if (at != dir)
			close(at);
		if (next < 0)
			return -1;
		at = next;
		path = text_tail(path, cut + 1);
	}
	memcpy(part, path.p, path.n);
	part[path.n] = '\0';
	int fd = openat(at, part, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW | O_NONBLOCK);
	if (at != dir)
		close(at);
	return fd;
}

static bool same_bytes(struct worker *w, uint32_t index, struct text bytes)
{
	uint8_t digest[SHA_MAX];

	return sha_begin(w->sha) && sha_add(w->sha, bytes.p, bytes.n) && sha_end(w->sha, digest) &&
	       memcmp(digest, w->reader->content.files[index].sha256, 32) == 0;
}

static bool read_again(void *ctx, uint32_t index, struct buf *out, struct err *e)
{
	struct worker *w = ctx;
	struct reader *r = w->reader;
	const struct entry *x = r->sorted[index];
	const struct origin *o = &r->origins[x->origin];

	if (x->kept.p)
		return buf_text(out, x->kept) || err_set(e, "LIMIT-SIZE", "too large to read again");
	if (o->dir < 0)
		return err_set(e, "LIMIT-SIZE", "the archive is too large to look at this file again");
	int fd = open_below(o->dir, text_tail(x->file.path, o->prefix.n));
	if (fd < 0)
		return err_errno(e, "FILE-OPEN", "cannot be opened again");
	bool ok = file_read_fd(fd, out, e);
	close(fd);
	if (ok && !same_bytes(w, index, buf_view(out)))
		return err_set(e, "FILE-CHANGED", "changed while it was scanned");
	return ok;
}

bool read_pieces(struct reader *r, uint32_t index,
		 bool (*piece)(void *ctx, const void *p, size_t n), void *ctx, struct err *e)
{
	const struct entry *x = r->sorted[index];
	const struct origin *o = &r->origins[x->origin];
	struct buf *b = &r->workers[0].buffer;
	size_t got = STREAM_BYTES;
	bool ok = true;

	if (x->kept.p && x->kept.n == x->file.size)
		return piece(ctx, x->kept.p, x->kept.n);
	int fd = o->dir < 0 ? -1 : open_below(o->dir, text_tail(x->file.path, o->prefix.n));
	if (fd < 0)
		return err_set(e, "FILE-OPEN", "cannot be opened again");
	if (!buf_reserve(b, STREAM_BYTES))
		ok = full(e);
	while (ok && got == STREAM_BYTES) {
		ok = fill(fd, b->p, STREAM_BYTES, 0, &got) ||
		     err_errno(e, "FILE-READ", "cannot be read again");
		ok = ok && piece(ctx, b->p, got);
	}
	close(fd);
	return ok;
}

struct content_source read_source(struct reader *r)
{
	return (struct content_source){.ctx = &r->workers[0], .read = read_again};
}

unsigned read_lookers(struct reader *r, struct content_looker out[THREADS_MAX])
{
	for (unsigned i = 0; i < r->options.threads; i++) {
		struct worker *w = &r->workers[i];
		out[i] = (struct content_looker){w->content, w->arena, {.ctx = w, .read = read_again}};
	}
	return r->options.threads;
}

struct rehasher *read_rehasher(struct reader *r)
{
	return &r->workers[0].rehasher;
}

uint64_t read_files(const struct reader *r)
{
	return atomic_load_explicit(&r->files, memory_order_relaxed);
}

uint64_t read_total(const struct reader *r)
{
	return atomic_load_explicit(&r->bytes, memory_order_relaxed);
}
