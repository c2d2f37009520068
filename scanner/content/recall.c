#include "scanner/content/recall.h"

#include "base/build_id.h"
#include "base/file.h"
#include "scanner/content/limits.h"

#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NAME	    "files.seen"
#define MAGIC	    "picket-seen-1\n\0"
#define MAGIC_BYTES 16u
#define HEAD_BYTES  (MAGIC_BYTES + sizeof(struct digest) + 8) /* magic, MAC over all behind it, length of what follows */
#define KEY_BYTES   16u
#define ROW_BYTES   (KEY_BYTES + 8) /* key, age, length; then, in the same order, the results themselves */
#define AGE_MAX	    UINT32_C(1000000)

struct known { /* one result */
	uint8_t key[KEY_BYTES];
	uint32_t age; /* how often the file was written since anybody asked for it */
	struct text form;
};

struct recall_notes {
	struct recall_notes *next;
	struct buf bytes; /* of each: key, length, form */
	uint32_t count;
};

struct recall {
	int fd;
	struct digest id;
	uint32_t from; /* files met, from which on it is read */
	atomic_uint asked, taken;
	atomic_size_t noted; /* bytes of all notes */
	atomic_bool ready; /* what is below is read, and stays as it is */
	struct buf bytes;
	struct known *known; /* by key */
	atomic_bool *used;   /* of each */
	uint32_t count;
	struct recall_notes *notes;
};

static struct digest mac_of(const struct recall *r, struct text bytes)
{
	return digest_keyed("picket-seen", r->id.b, bytes.p, bytes.n);
}

static bool read_head(const struct recall *r, struct digest *mac, size_t *n)
{
	uint8_t head[HEAD_BYTES];

	if (!file_pread(r->fd, head, sizeof head, 0, NULL))
		return false;
	struct cursor c = cursor_of(head, sizeof head);
	struct text magic = cursor_bytes(&c, MAGIC_BYTES);
	cursor_copy(&c, mac->b, sizeof mac->b);
	uint64_t told = cursor_le64(&c);
	*n = (size_t)told;
	return text_eq(magic, text_n(MAGIC, MAGIC_BYTES)) && told <= CONTENT_RECALL_MAX;
}

/* The more there is to read, the more files there have to be that are not looked into for it. */
static uint32_t worth_reading_from(const struct recall *r)
{
	struct digest mac;
	size_t n;
	uint32_t from = read_head(r, &mac, &n) ? (uint32_t)(n / CONTENT_RECALL_EACH) : 0;

	return from > CONTENT_RECALL_FROM ? from : CONTENT_RECALL_FROM;
}

struct recall *recall_open(int dir, const struct digest *patterns)
{
	struct text build = build_id();
	struct recall *r = build.n ? calloc(1, sizeof *r) : NULL;
	struct stat st;

	if (!r)
		return NULL;
	r->id = digest_keyed("picket-seen-id", patterns->b, build.p, build.n);
	r->bytes = BUF(CONTENT_RECALL_MAX);
	r->fd = openat(dir, NAME, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
	if (r->fd >= 0 && fstat(r->fd, &st) == 0 && S_ISREG(st.st_mode)) {
		r->from = worth_reading_from(r);
		return r;
	}
	recall_close(r);
	return NULL;
}

void recall_close(struct recall *r)
{
	if (!r)
		return;
	for (struct recall_notes *n = r->notes, *next; n; n = next) {
		next = n->next;
		buf_free(&n->bytes);
		free(n);
	}
	if (r->fd >= 0)
		close(r->fd);
	buf_free(&r->bytes);
	free(r->known);
	free(r->used);
	free(r);
}

struct recall_notes *recall_notes_new(struct recall *r)
{
	struct recall_notes *n = calloc(1, sizeof *n);

	if (!n)
		return NULL;
	n->bytes = BUF(CONTENT_RECALL_MAX);
	n->next = r->notes;
	r->notes = n;
	return n;
}

static bool index_rows(struct recall *r, struct cursor c)
{
	uint32_t count = cursor_le32(&c);
	struct cursor forms = c;

	if (c.failed || count > c.left / ROW_BYTES)
		return false;
	r->known = calloc((size_t)count + 1, sizeof *r->known);
	r->used = calloc((size_t)count + 1, sizeof *r->used);
	if (!r->known || !r->used)
		return false;
	cursor_bytes(&forms, (size_t)count * ROW_BYTES);
	for (uint32_t i = 0; i < count; i++) {
		struct known *k = &r->known[i];
		cursor_copy(&c, k->key, KEY_BYTES);
		k->age = cursor_le32(&c);
		k->form = cursor_bytes(&forms, cursor_le32(&c));
	}
	if (!cursor_done(&forms))
		return false;
	r->count = count;
	return true;
}

/* What an earlier, longer one left behind is no part of it. */
static void load(struct recall *r)
{
	struct digest told, mac;
	size_t n;

	if (!read_head(r, &told, &n) || !buf_reserve(&r->bytes, n) || !file_pread(r->fd, r->bytes.p, n, HEAD_BYTES, NULL))
		return;
	r->bytes.n = n;
	mac = mac_of(r, buf_view(&r->bytes));
	if (digest_eq(&mac, &told))
		index_rows(r, cursor_of(r->bytes.p, r->bytes.n));
}

/* The thread that meets the file with that number reads; until it is done the others look for themselves. */
static bool ready(struct recall *r)
{
	if (atomic_load_explicit(&r->ready, memory_order_acquire))
		return true;
	if (atomic_fetch_add_explicit(&r->asked, 1, memory_order_relaxed) + 1 != r->from)
		return false;
	load(r);
	atomic_store_explicit(&r->ready, true, memory_order_release);
	return true;
}

static struct digest key_of(const struct recall *r, uint32_t how, const struct file *f)
{
	struct digest_state s;

	digest_begin(&s, "picket-seen-file", NULL);
	digest_add(&s, r->id.b, sizeof r->id.b);
	digest_add_u64(&s, how);
	digest_add_u64(&s, f->size);
	digest_add(&s, f->sha256, sizeof f->sha256);
	digest_add_text(&s, f->path);
	return digest_end(&s);
}

static int by_key(const void *a, const void *b)
{
	const struct known *x = a, *y = b;

	return memcmp(x->key, y->key, KEY_BYTES);
}

bool recall_take(struct recall *r, uint32_t how, struct arena *arena, struct file *file)
{
	struct known wanted;

	if (!ready(r) || !r->count)
		return false;
	struct digest key = key_of(r, how, file);
	memcpy(wanted.key, key.b, KEY_BYTES);
	struct known *k = bsearch(&wanted, r->known, r->count, sizeof *k, by_key);
	if (!k || !recall_decode(k->form, arena, file))
		return false;
	atomic_store_explicit(&r->used[k - r->known], true, memory_order_relaxed);
	atomic_fetch_add_explicit(&r->taken, 1, memory_order_relaxed);
	return true;
}

void recall_put(struct recall *r, struct recall_notes *mine, uint32_t how, const struct file *file)
{
	size_t begin = mine->bytes.n;

	if (file->limits || mine->bytes.failed || !atomic_load_explicit(&r->ready, memory_order_acquire))
		return;
	struct digest key = key_of(r, how, file);
	buf_add(&mine->bytes, key.b, KEY_BYTES);
	buf_le32(&mine->bytes, 0);
	size_t form = mine->bytes.n;
	recall_encode(&mine->bytes, file);
	size_t bytes = mine->bytes.n - begin;
	if (mine->bytes.failed ||
	    atomic_fetch_add_explicit(&r->noted, bytes, memory_order_relaxed) > CONTENT_RECALL_MAX - bytes) {
		mine->bytes.n = begin;
		return;
	}
	uint32_t n = (uint32_t)(mine->bytes.n - form);
	for (size_t i = 0; i < 4; i++, n >>= 8)
		mine->bytes.p[form - 4 + i] = (char)(n & 0xff);
	mine->count++;
}

uint32_t recall_count(const struct recall *r)
{
	return r ? atomic_load_explicit(&r->taken, memory_order_relaxed) : 0;
}

static int by_age(const void *a, const void *b)
{
	const struct known *x = a, *y = b;

	return x->age != y->age ? (x->age > y->age) - (x->age < y->age) : by_key(a, b);
}

/* All there is to keep: what was known, then what is new. */
static size_t gather(const struct recall *r, struct known *out)
{
	size_t n = 0;

	for (uint32_t i = 0; i < r->count; i++) {
		struct known *k = &out[n++];
		memcpy(k->key, r->known[i].key, KEY_BYTES);
		k->form = r->known[i].form;
		k->age = r->used[i] ? 0 : r->known[i].age + (r->known[i].age < AGE_MAX);
	}
	for (const struct recall_notes *note = r->notes; note; note = note->next) {
		struct cursor c = cursor_of(note->bytes.p, note->bytes.n);
		for (uint32_t i = 0; i < note->count; i++) {
			struct known *k = &out[n++];
			cursor_copy(&c, k->key, KEY_BYTES);
			k->form = cursor_bytes(&c, cursor_le32(&c));
			k->age = 0;
		}
	}
	return n;
}

/* The youngest that there is room for, each once. */
static size_t choose(struct known *list, size_t n)
{
	size_t kept = 0, bytes = 4;

	qsort(list, n, sizeof *list, by_key);
	for (size_t i = 0; i < n; i++)
		if (!kept || by_key(&list[i], &list[kept - 1]) != 0)
			list[kept++] = list[i];
	n = kept;
	qsort(list, n, sizeof *list, by_age);
	for (kept = 0; kept < n && bytes + ROW_BYTES + list[kept].form.n <= CONTENT_RECALL_MAX; kept++)
		bytes += ROW_BYTES + list[kept].form.n;
	qsort(list, kept, sizeof *list, by_key);
	return kept;
}

static void write_all(const struct recall *r, const struct known *list, size_t n)
{
	struct buf rest = BUF(CONTENT_RECALL_MAX), head = BUF(HEAD_BYTES);
	size_t bytes = 4 + n * ROW_BYTES;

	for (size_t i = 0; i < n; i++)
		bytes += list[i].form.n;
	buf_reserve(&rest, bytes);
	buf_le32(&rest, (uint32_t)n);
	for (size_t i = 0; i < n; i++) {
		buf_add(&rest, list[i].key, KEY_BYTES);
		buf_le32(&rest, list[i].age);
		buf_le32(&rest, (uint32_t)list[i].form.n);
	}
	for (size_t i = 0; i < n; i++)
		buf_text(&rest, list[i].form);
	struct digest mac = mac_of(r, buf_view(&rest));
	buf_add(&head, MAGIC, MAGIC_BYTES);
	buf_add(&head, mac.b, sizeof mac.b);
	buf_le64(&head, rest.n);
	if (!rest.failed && !head.failed && lseek(r->fd, 0, SEEK_SET) == 0 && file_write_fd(r->fd, head.p, head.n, NULL))
		(void)file_write_fd(r->fd, rest.p, rest.n, NULL);
	buf_free(&rest);
	buf_free(&head);
}

void recall_save(struct recall *r)
{
	size_t fresh = 0;

	if (!r)
		return;
	for (const struct recall_notes *n = r->notes; n; n = n->next)
		fresh += n->count;
	/* All of it is sorted and written: so much that a few files are looked into again rather. */
	bool enough = fresh > r->count / CONTENT_RECALL_FRESH;
	struct known *list = enough ? calloc(r->count + fresh, sizeof *list) : NULL;
	if (!list)
		return;
	size_t n = gather(r, list);
	write_all(r, list, choose(list, n));
	free(list);
}
