#include "scanner/read_inside.h"

#include "base/pages.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ROOM_KEPT    ((size_t)8 << 20)  /* of a large text's room */
#define DIRECT_BYTES ((size_t)64 << 10) /* documents from this size on are read where they are kept */
#define KEPT_MAX     ((size_t)64 << 20) /* bytes of files without a folder, kept to be read again */

static bool add_link(void *worker, struct text path, struct text target, bool outside)
{
	(void)target;
	return !outside || read_note(worker, path, "LINK-OUTSIDE", false,
				    "a link that leads out of the target; what it points at was not read");
}

/* What is kept of a file beside its hash: documents, and files that cannot be opened again. */
static bool keep(struct worker *w, struct entry *x, struct text bytes, const struct input *input)
{
	struct reader *r = w->reader;
	bool again = r->origins[x->origin].dir < 0 && r->kept + bytes.n <= KEPT_MAX;

	if (input && bytes.n > input->max_bytes) {
		input = NULL;
		if (!read_note(w, x->file.path, "LIMIT-SIZE", true,
			      "larger than a manifest or lockfile of its kind may be; not read"))
			return false;
	}
	if (!input && !again)
		return true;
	if (again)
		r->kept += bytes.n; /* archives and stdin: the first worker only */
	x->input = input;
	x->kept = bytes.p == w->direct ? bytes : arena_text(w->arena, bytes);
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

/* Every way in: counts the file, and keeps of its bytes what is wanted later. */
static bool count_file(struct worker *w, struct entry *x, struct text bytes, const struct input *input)
{
	atomic_fetch_add_explicit(&w->reader->files, 1, memory_order_relaxed);
	atomic_fetch_add_explicit(&w->reader->bytes, x->file.size, memory_order_relaxed);
	return keep(w, x, bytes, input) && has_room(w);
}

/* bytes is what the content pass needs; the digest is there. What is read out of archives is looked at whole, which is no
 * way to look at other files. */
static bool look_into(struct worker *w, struct entry *x, struct text bytes)
{
	bool folder = w->reader->origins[x->origin].dir >= 0;

	if (!w->content || (folder && content_recall(w->content, false, w->arena, &x->file)))
		return true;
	if (!content_scan_file(w->content, x->file.path, bytes, w->arena, &x->file))
		return false;
	if (folder)
		content_remember(w->content, false, &x->file);
	return true;
}

/* The old kinds of hashes, of a file that is in memory whole. */
static bool hash_again(struct worker *w, struct file *f, struct text bytes)
{
	struct rehasher *h = &w->rehasher;

	if (!w->content || !h->count || !rehash_is_dropper(f))
		return true;
	return rehash_begin(h, bytes) && rehash_add(h, bytes.p, bytes.n) && rehash_end(h, w->arena, f);
}

static bool look_at_waiting(struct worker *w, struct waiting *x)
{
	struct waiting at = *x;

	*x = (struct waiting){0};
	if (!at.entry)
		return true;
	struct text needed = at.whole ? at.bytes : text_head(at.bytes, CONTENT_HEAD_BYTES);
	return look_into(w, at.entry, needed) && hash_again(w, &at.entry->file, at.bytes);
}

bool read_settle(struct worker *w)
{
	sha_pair_end(w->pair);
	return look_at_waiting(w, &w->waiting);
}

/* The bytes must stay until the digest is there: read_buffer() sees to that. */
static bool take_bytes(struct worker *w, struct text path, struct text bytes,
		       const struct input *input)
{
	struct entry *x = read_entry(w, path);

	if (!x || !sha_pair_add(w->pair, bytes.p, bytes.n, x->file.sha256))
		return false;
	x->file.size = bytes.n;
	struct waiting now = {x, bytes, true};
	if (w->content && !input && w->reader->origins[x->origin].dir >= 0 && !content_looks_into_all(w->content))
		now.whole = content_need(path, text_head(bytes, CONTENT_HEAD_BYTES), bytes.n) != CONTENT_NEED_HEAD;
	if (!count_file(w, x, bytes, input))
		return false;
	/* Of two, one digest is there at least. */
	const uint8_t *owed = sha_pair_owes(w->pair);
	struct waiting before = w->waiting;
	bool ok = true;
	w->waiting = (struct waiting){0};
	if (before.entry && owed == before.entry->file.sha256)
		w->waiting = before;
	else
		ok = look_at_waiting(w, &before);
	if (owed == x->file.sha256)
		w->waiting = now;
	else
		ok = ok && look_at_waiting(w, &now);
	return ok;
}

char *read_buffer(struct worker *w, size_t want)
{
	const char *needed = w->waiting.entry ? w->waiting.bytes.p : NULL;
	bool small = want <= SMALL_BYTES + 1 && !(needed && needed == w->buffers[0]);
	char **p = &w->buffers[!small];

	if (needed && needed == *p && !read_settle(w))
		return NULL;
	if (!*p)
		*p = small ? malloc(SMALL_BYTES + 1) : pages_new(READ_BUFFER_BYTES + 1, NULL);
	return *p;
}

bool read_fill(int fd, char *p, size_t want, uint64_t size, size_t *got)
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
	return read_note(w, path, "FILE-READ", true, what);
}

static bool changed(struct worker *w, struct text path)
{
	return read_note(w, path, "FILE-CHANGED", true, "changed while it was read");
}

/* Without a copy, and without pages of the buffer that nothing else of the scan would use. */
static bool take_document(struct worker *w, int fd, struct text path, uint64_t size, const struct input *input)
{
	size_t want = (size_t)size + 1, got;
	char *p = arena_alloc(w->arena, want);

	if (!p)
		return false;
	if (!read_fill(fd, p, want, size, &got))
		return unreadable(w, path);
	if (got != size && !changed(w, path))
		return false;
	w->direct = p;
	bool ok = take_bytes(w, path, text_n(p, got), input);
	w->direct = NULL;
	return ok;
}

static bool take_small(struct worker *w, int fd, struct text path, uint64_t size,
		       const struct input *input)
{
	size_t want = (size_t)size + 1, got;

	if (input && size >= DIRECT_BYTES && size <= input->max_bytes)
		return take_document(w, fd, path, size, input);
	char *p = read_buffer(w, want);
	if (!p)
		return false;
	if (!read_fill(fd, p, want, size, &got))
		return unreadable(w, path);
	if (got != size && !changed(w, path))
		return false;
	return take_bytes(w, path, text_n(p, got), input);
}

static bool add_large(struct worker *w, const char *p, size_t n, bool also)
{
	return also ? rehash_add_along(&w->rehasher, w->sha, p, n) : sha_add(w->sha, p, n);
}

/* Hashes what is left of fd, with the old kinds if `also`; *size grows by it. */
static bool stream(struct worker *w, int fd, struct entry *x, bool also, bool *readable)
{
	size_t got;
	char *p = read_buffer(w, STREAM_BYTES);

	if (!p)
		return false;
	do {
		*readable = read_fill(fd, p, STREAM_BYTES, 0, &got);
		if (!*readable)
			return true;
		if (!add_large(w, p, got, also))
			return false;
		x->file.size += got;
	} while (got == STREAM_BYTES && x->file.size <= w->reader->options.file_max);
	return true;
}

/* begin was read, and is what is looked into; hashes it and, if there is more, the rest of fd. What decided how much of a file is
 * looked into is so what was hashed, also when it changes meanwhile: the result is kept for these bytes. dropper: it is one
 * by its class, and gets the old kinds of hashes too. */
static bool take_large_from(struct worker *w, int fd, struct text path, struct text begin, bool more,
			    uint64_t size, const struct input *input, bool dropper)
{
	struct entry *x = read_entry(w, path);
	bool readable = true, also = dropper && w->rehasher.count;

	if (!x || !sha_begin(w->sha) || (also && !rehash_begin(&w->rehasher, begin)) ||
	    !add_large(w, begin.p, begin.n, also))
		return false;
	x->file.size = begin.n;
	if (more && !stream(w, fd, x, also, &readable))
		return false;
	if (!readable && !unreadable(w, path))
		return false;
	if (!sha_end(w->sha, x->file.sha256))
		return false;
	if (readable && x->file.size != size && !changed(w, path))
		return false;
	if (also && readable && !rehash_end(&w->rehasher, w->arena, &x->file))
		return false;
	return count_file(w, x, begin, input) && look_into(w, x, begin);
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
	r->room = pages_new(want, &r->room_bytes);
	return r->room;
}

static bool take_large(struct worker *w, int fd, struct text path, uint64_t size,
		       const struct input *input)
{
	char head[CONTENT_HEAD_BYTES];
	size_t got;

	if (!read_fill(fd, head, sizeof head, size, &got))
		return unreadable(w, path);
	bool binary = !input && w->content &&
		      content_need(path, text_n(head, got), size) == CONTENT_NEED_HEAD;
	struct file seen = {.size = size, .klass = content_class(path, text_n(head, got))};
	bool dropper = binary && rehash_is_dropper(&seen);
	if (binary && (size > CONTENT_FILE_MAX || !content_looks_into_all(w->content)))
		return take_large_from(w, fd, path, text_n(head, got), got == sizeof head, size, NULL, dropper);
	if (lseek(fd, 0, SEEK_SET) < 0)
		return unreadable(w, path);
	size_t want = size < CONTENT_FILE_MAX ? (size_t)size : CONTENT_FILE_MAX;
	if (input && size <= input->max_bytes)
		want = (size_t)size;
	pthread_mutex_lock(&w->reader->large);
	char *p = large_room(w->reader, want);
	bool ok = p != NULL;
	if (ok && !read_fill(fd, p, want, size, &got))
		ok = unreadable(w, path);
	else if (ok)
		ok = take_large_from(w, fd, path, text_n(p, got), got == want, size, input, dropper);
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
		return read_note(w, path, "FILE-KIND", false, "a device, socket or pipe; not read");
	uint64_t size = (uint64_t)st.st_size;
	if (size > w->reader->options.file_max)
		return read_note(w, path, "LIMIT-SIZE", true, "larger than 16 GiB; not read");
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
	.trouble = read_note,
};

bool read_fd(struct reader *r, int fd, struct text path, const struct input *input)
{
	return take_fd(&r->workers[0], fd, path, input ? input : document_kind(path));
}

bool read_bytes(struct reader *r, struct text path, struct text bytes, const struct input *input)
{
	bool ok = take_bytes(&r->workers[0], path, bytes, input ? input : document_kind(path));

	return read_settle(&r->workers[0]) && ok; /* the bytes are the caller's */
}
