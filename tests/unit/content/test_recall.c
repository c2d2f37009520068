/* content/recall.h: what comes back is what was kept, or nothing comes back. */
#include "test.h"

#include "base/build_id.h"
#include "base/file.h"
#include "scanner/content/deep.h"
#include "scanner/content/engine.h"
#include "scanner/content/limits.h"
#include "scanner/content/scan_file.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct digest patterns = {{1, 2, 3}}, others = {{1, 2, 4}};

struct place {
	char folder[64];
	int dir;
};

static struct place place_new(void)
{
	struct place p = {.folder = "/tmp/picket-recall-XXXXXX"};

	assert_non_null(mkdtemp(p.folder));
	p.dir = open(p.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	assert_true(p.dir >= 0);
	return p;
}

static void place_remove(struct place *p)
{
	unlinkat(p->dir, "files.seen", 0);
	unlinkat(p->dir, "patterns.hsdb", 0);
	unlinkat(p->dir, "patterns.key", 0);
	close(p->dir);
	assert_int_equal(rmdir(p->folder), 0);
}

static void same(const struct file *a, const struct file *b)
{
	assert_int_equal(a->klass, b->klass);
	assert_int_equal(a->mismatch, b->mismatch);
	assert_int_equal(a->deep, b->deep);
	assert_int_equal(a->idle, b->idle);
	assert_int_equal(a->marks, b->marks);
	assert_int_equal(a->limits, b->limits);
	assert_int_equal(a->act_count, b->act_count);
	assert_int_equal(a->layer_count, b->layer_count);
	assert_int_equal(a->match_count, b->match_count);
	assert_int_equal(a->import_count, b->import_count);
	for (uint32_t i = 0; i < a->act_count; i++) {
		const struct act *x = &a->acts[i], *y = &b->acts[i];
		assert_true(x->behaviour == y->behaviour && x->offset == y->offset && x->line == y->line && x->column == y->column &&
			    x->layer == y->layer && x->flags == y->flags && x->source == y->source);
		assert_true(text_eq(x->text, y->text) && text_eq(x->detail, y->detail));
	}
	for (uint32_t i = 0; i < a->layer_count; i++) {
		const struct layer *x = &a->layers[i], *y = &b->layers[i];
		assert_true(x->parent == y->parent && x->offset == y->offset && x->source == y->source);
		assert_true(text_eq(x->how, y->how) && text_eq(x->text, y->text));
	}
	for (uint32_t i = 0; i < a->match_count; i++)
		assert_memory_equal(&a->matches[i], &b->matches[i], sizeof *a->matches);
	for (uint32_t i = 0; i < a->import_count; i++)
		assert_true(a->imports[i].line == b->imports[i].line && text_eq(a->imports[i].spec, b->imports[i].spec) &&
			    a->imports[i].started == b->imports[i].started);
}

/* One of each, and the numbers at their ends. */
static struct file everything(void)
{
	static struct act acts[] = {
		{BEHAVE_EXECUTE, 7, 1, 2, 1, ACT_CODED | ACT_TOP, {"eval(x)", 7}, {"", 0}, 0},
		{BEHAVE_PAGE, UINT32_MAX, UINT32_MAX, UINT32_MAX, 0, UINT32_MAX, {"", 0}, {"a\0b", 3}, UINT64_MAX},
	};
	static struct layer layers[] = {{0}, {0, 9, {"base64", 6}, {"require('x')", 12}, 77}};
	static struct match matches[] = {{3, 4, 5, 6, 1}};
	static struct import imports[] = {{{"./a", 3}, 12, false}, {{"b", 1}, 0, true}};

	return (struct file){.path = T("node_modules/x/i.js"), .size = 10, .sha256 = {9, 8, 7}, .klass = FILE_SCRIPT,
			     .mismatch = true, .idle = true, .marks = 0x20000004, .acts = acts, .layers = layers, .matches = matches,
			     .imports = imports, .act_count = 2, .layer_count = 2, .match_count = 1, .import_count = 2};
}

/* Of a file nobody knows, so that the ones behind it are asked. */
static void make_ready(struct recall *r, struct arena *a)
{
	struct file f = {.path = T("nobody")};

	for (unsigned i = 0; i < CONTENT_RECALL_FROM + CONTENT_RECALL_MAX / CONTENT_RECALL_EACH; i++)
		assert_false(recall_take(r, 0, a, &f));
}

static void keep_some(const struct place *p, const struct digest *id, const struct file *f, uint32_t how, uint32_t end)
{
	struct arena *a = arena_new(1 << 20);
	struct recall *r = recall_open(p->dir, id);

	assert_non_null(r);
	struct recall_notes *mine = recall_notes_new(r);
	make_ready(r, a);
	for (; how < end; how++)
		recall_put(r, mine, how, f);
	recall_save(r);
	recall_close(r);
	arena_free(a);
}

static void keep(const struct place *p, const struct digest *id, const struct file *f, uint32_t how)
{
	keep_some(p, id, f, how, how + 1);
}

/* Whether it is known; what it was then is compared with f. */
static bool known(const struct place *p, const struct digest *id, const struct file *f, uint32_t how)
{
	struct arena *a = arena_new(1 << 20);
	struct recall *r = recall_open(p->dir, id);
	struct file got = {.path = f->path, .size = f->size, .reach = f->reach};

	assert_non_null(r);
	make_ready(r, a);
	memcpy(got.sha256, f->sha256, sizeof got.sha256);
	bool found = recall_take(r, how, a, &got);
	assert_int_equal(recall_count(r), found);
	if (found)
		same(f, &got);
	recall_close(r);
	arena_free(a);
	return found;
}

static void test_round(void **state)
{
	struct place p = place_new();
	struct file f = everything(), other = f;

	(void)state;
	assert_false(known(&p, &patterns, &f, 0));
	keep(&p, &patterns, &f, 0);
	assert_true(known(&p, &patterns, &f, 0));
	/* whatever it depends on makes another one of it */
	assert_false(known(&p, &patterns, &f, 1));
	other.path = T("node_modules/x/i.jsx");
	assert_false(known(&p, &patterns, &other, 0));
	other = f;
	other.sha256[31] = 1;
	assert_false(known(&p, &patterns, &other, 0));
	other = f;
	other.size++;
	assert_false(known(&p, &patterns, &other, 0));
	assert_false(known(&p, &others, &f, 0));
	/* another scan adds to it */
	keep(&p, &patterns, &other, 2);
	assert_true(known(&p, &patterns, &f, 0));
	assert_true(known(&p, &patterns, &other, 2));
	/* what has nothing else is told too */
	struct file empty = {.path = T("e"), .klass = FILE_TEXT};
	keep(&p, &patterns, &empty, 0);
	assert_true(known(&p, &patterns, &empty, 0));
	place_remove(&p);
}

static void test_given_up(void **state)
{
	struct place p = place_new();
	struct file f = everything();

	(void)state;
	f.limits = FILE_LIMIT_ACTS;
	keep(&p, &patterns, &f, 0);
	assert_false(known(&p, &patterns, &f, 0));
	place_remove(&p);
}

/* Before so many files were met nothing is read, and nothing new is kept. */
static void test_from(void **state)
{
	struct place p = place_new();
	struct file f = everything(), got = f;
	struct arena *a = arena_new(1 << 20);

	(void)state;
	keep(&p, &patterns, &f, 0);
	struct recall *r = recall_open(p.dir, &patterns);
	for (unsigned i = 0; i + 1 < CONTENT_RECALL_FROM; i++)
		assert_false(recall_take(r, 0, a, &got));
	assert_true(recall_take(r, 0, a, &got));
	recall_close(r);
	r = recall_open(p.dir, &patterns);
	struct recall_notes *mine = recall_notes_new(r);
	recall_put(r, mine, 5, &f);
	recall_save(r);
	recall_close(r);
	assert_false(known(&p, &patterns, &f, 5));
	assert_true(known(&p, &patterns, &f, 0));
	arena_free(a);
	place_remove(&p);
}

/* Each byte changed, each end cut off: it is as none, and what is kept next heals it. */
static void test_damage(void **state)
{
	struct place p = place_new();
	struct file f = everything();
	struct stat st;

	(void)state;
	keep(&p, &patterns, &f, 0);
	int fd = openat(p.dir, "files.seen", O_RDWR | O_CLOEXEC);
	assert_int_equal(fstat(fd, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	for (off_t i = 0; i < st.st_size; i++) {
		char c, changed;
		assert_int_equal(pread(fd, &c, 1, i), 1);
		changed = (char)(c ^ 0x40);
		assert_int_equal(pwrite(fd, &changed, 1, i), 1);
		assert_false(known(&p, &patterns, &f, 0));
		assert_int_equal(pwrite(fd, &c, 1, i), 1);
	}
	assert_true(known(&p, &patterns, &f, 0));
	/* an earlier, longer one left something behind */
	assert_int_equal(pwrite(fd, "rest", 4, st.st_size), 4);
	assert_true(known(&p, &patterns, &f, 0));
	for (off_t n = st.st_size - 1; n >= 0; n--) {
		assert_int_equal(ftruncate(fd, n), 0);
		assert_false(known(&p, &patterns, &f, 0));
	}
	keep(&p, &patterns, &f, 0);
	assert_true(known(&p, &patterns, &f, 0));
	/* also one that is longer than any that was written */
	assert_int_equal(ftruncate(fd, (off_t)CONTENT_RECALL_MAX * 2), 0);
	assert_true(known(&p, &patterns, &f, 0));
	/* a length that there cannot be */
	assert_int_equal(pwrite(fd, "\xff\xff\xff\xff\xff\xff\xff\xff", 8, 48), 8);
	assert_false(known(&p, &patterns, &f, 0));
	keep(&p, &patterns, &f, 0);
	assert_true(known(&p, &patterns, &f, 0));
	close(fd);
	place_remove(&p);
}

/* What the key protects is read as carefully as if it did not. */
static void test_forms(void **state)
{
	struct file f = everything(), got = {0};
	struct buf b = BUF(4096);
	struct arena *a = arena_new(1 << 20);

	(void)state;
	recall_encode(&b, &f);
	assert_true(recall_decode(buf_view(&b), a, &got));
	same(&f, &got);
	for (size_t n = 0; n < b.n; n++) {
		char *exact = malloc(n + 1); /* so that a byte too many is seen */
		memcpy(exact, b.p, n);
		assert_false(recall_decode(text_n(exact, n), a, &got));
		free(exact);
	}
	buf_char(&b, 0);
	assert_false(recall_decode(buf_view(&b), a, &got));
	same(&f, &got);
	/* more of something than there can be */
	for (size_t i = 6; i < 22; i += 4) {
		buf_clear(&b);
		recall_encode(&b, &f);
		memset(b.p + i, 0x7f, 4);
		assert_false(recall_decode(buf_view(&b), a, &got));
	}
	/* a kind of file, and a behaviour, that there is not */
	buf_clear(&b);
	recall_encode(&b, &f);
	b.p[0] = FILE_EMPTY + 1;
	assert_false(recall_decode(buf_view(&b), a, &got));
	b.p[0] = FILE_EMPTY;
	assert_true(recall_decode(buf_view(&b), a, &got));
	b.p[22] = (char)BEHAVIOURS;
	assert_false(recall_decode(buf_view(&b), a, &got));
	assert_false(arena_failed(a));
	arena_free(a);
	buf_free(&b);
}

/* Results of a megabyte each: as many as there is room for, and the oldest go. */
static void test_room(void **state)
{
	enum { FITS = (CONTENT_RECALL_MAX >> 20) - 1 };
	struct place p = place_new();
	char *large = malloc(1 << 20);
	struct layer layer = {.text = {large, 1 << 20}};
	struct file f = {.path = T("large"), .layers = &layer, .layer_count = 1, .klass = FILE_TEXT};

	(void)state;
	memset(large, 'x', 1 << 20);
	keep(&p, &patterns, &f, 0);
	keep(&p, &patterns, &f, 1);
	keep(&p, &patterns, &f, 2);
	keep_some(&p, &patterns, &f, 3, FITS);
	for (uint32_t i = 0; i < FITS; i += FITS / 3)
		assert_true(known(&p, &patterns, &f, i));
	/* one more: the first one, which nobody asked for since, goes */
	keep(&p, &patterns, &f, FITS);
	assert_true(known(&p, &patterns, &f, FITS));
	assert_false(known(&p, &patterns, &f, 0));
	assert_true(known(&p, &patterns, &f, 1));
	/* the oldest stays when it is asked for while something new is kept */
	struct arena *a = arena_new(1 << 22);
	struct recall *r = recall_open(p.dir, &patterns);
	struct recall_notes *mine = recall_notes_new(r);
	struct file got = f;
	make_ready(r, a);
	assert_true(recall_take(r, 1, a, &got));
	recall_put(r, mine, FITS + 1, &f);
	recall_save(r);
	recall_close(r);
	arena_free(a);
	assert_true(known(&p, &patterns, &f, 1));
	assert_false(known(&p, &patterns, &f, 2));
	free(large);
	place_remove(&p);
}

/* How many files are met before what is known is told. */
static uint32_t met(const struct place *p, const struct file *f)
{
	struct arena *a = arena_new(1 << 24);
	struct recall *r = recall_open(p->dir, &patterns);
	struct file got = *f;
	uint32_t n = 1;

	while (n < CONTENT_RECALL_MAX / CONTENT_RECALL_EACH && !recall_take(r, 0, a, &got))
		n++;
	recall_close(r);
	arena_free(a);
	return n;
}

/* CONTENT_RECALL_EACH: the more bytes, the later. */
static void test_each(void **state)
{
	enum { BYTES = CONTENT_RECALL_EACH * CONTENT_RECALL_FROM, AROUND = 4 + 24 + 22 + 8 + 8 + 8 };
	struct place p = place_new();
	char *large = calloc(1, BYTES * 2);
	struct layer layer = {.text = {large, BYTES - AROUND + CONTENT_RECALL_EACH - 1}};
	struct file f = {.path = T("large"), .layers = &layer, .layer_count = 1};

	(void)state;
	keep(&p, &patterns, &f, 0);
	assert_int_equal(met(&p, &f), CONTENT_RECALL_FROM);
	layer.text.n++;
	assert_int_equal(unlinkat(p.dir, "files.seen", 0), 0);
	keep(&p, &patterns, &f, 0);
	assert_int_equal(met(&p, &f), CONTENT_RECALL_FROM + 1);
	free(large);
	place_remove(&p);
}

/* CONTENT_RECALL_FRESH: one new result is not worth writing so many, two are. */
static void test_fresh(void **state)
{
	struct place p = place_new();
	struct file f = everything();

	(void)state;
	keep_some(&p, &patterns, &f, 1, CONTENT_RECALL_FRESH);
	keep(&p, &patterns, &f, 0);
	assert_true(known(&p, &patterns, &f, 0));
	keep(&p, &patterns, &f, CONTENT_RECALL_FRESH);
	assert_false(known(&p, &patterns, &f, CONTENT_RECALL_FRESH));
	keep_some(&p, &patterns, &f, CONTENT_RECALL_FRESH, CONTENT_RECALL_FRESH + 2);
	assert_true(known(&p, &patterns, &f, CONTENT_RECALL_FRESH));
	assert_true(known(&p, &patterns, &f, 0));
	place_remove(&p);
}

/* CONTENT_RECALL_MAX holds for all threads together. */
static void test_notes(void **state)
{
	enum { FITS = (CONTENT_RECALL_MAX >> 20) - 1 };
	struct place p = place_new();
	char *large = calloc(1, 1 << 20);
	struct layer layer = {.text = {large, 1 << 20}};
	struct file f = {.path = T("large"), .layers = &layer, .layer_count = 1};
	struct arena *a = arena_new(1 << 20);
	struct recall *r = recall_open(p.dir, &patterns);
	struct recall_notes *notes[2] = {recall_notes_new(r), recall_notes_new(r)};

	(void)state;
	make_ready(r, a);
	for (uint32_t i = 0; i < FITS + 3; i++)
		recall_put(r, notes[i & 1], i, &f);
	recall_save(r);
	recall_close(r);
	for (uint32_t i = FITS - 2; i < FITS + 3; i++)
		assert_int_equal(known(&p, &patterns, &f, i), i < FITS);
	arena_free(a);
	free(large);
	place_remove(&p);
}

static void test_nowhere(void **state)
{
	struct place p = place_new();

	(void)state;
	assert_true(build_id().n >= 16);
	assert_int_equal(mkdirat(p.dir, "files.seen", 0700), 0);
	assert_null(recall_open(p.dir, &patterns));
	assert_int_equal(unlinkat(p.dir, "files.seen", AT_REMOVEDIR), 0);
	/* a link is not followed */
	assert_int_equal(symlinkat("elsewhere", p.dir, "files.seen"), 0);
	assert_null(recall_open(p.dir, &patterns));
	assert_int_equal(faccessat(p.dir, "elsewhere", F_OK, 0), -1);
	recall_close(NULL);
	recall_save(NULL);
	assert_int_equal(recall_count(NULL), 0);
	place_remove(&p);
}

/* Every fixture: what a look finds and what is recalled of it are the same. */
struct compare {
	struct content_worker *worker;
	struct arena *arena;
	struct buf bytes;
	uint32_t files, recalled, acts;
	bool second;
};

static void compare_file(struct compare *c, int dir, const char *name, const char *path)
{
	struct file f = {.path = text_of(path)}, got = f;
	int fd = openat(dir, name, O_RDONLY | O_CLOEXEC);

	buf_clear(&c->bytes);
	assert_true(fd >= 0 && file_read_fd(fd, &c->bytes, NULL));
	close(fd);
	struct digest d = digest_of(DIGEST_FILE, NULL, c->bytes.p, c->bytes.n);
	for (unsigned deep = 0; deep < 2; deep++) {
		f = (struct file){.path = text_of(path), .size = c->bytes.n, .reach = deep ? REACH_HOOK : REACH_REST};
		memcpy(f.sha256, d.b, sizeof f.sha256);
		got = f;
		bool recalled = content_recall(c->worker, deep, c->arena, &got);
		assert_true(deep ? deep_scan_file(c->worker, f.path, buf_view(&c->bytes), c->arena, &f)
				 : content_scan_file(c->worker, f.path, buf_view(&c->bytes), c->arena, &f));
		assert_true(!c->second || recalled || f.limits);
		if (recalled)
			same(&f, &got);
		else
			content_remember(c->worker, deep, &f);
		c->files++;
		c->recalled += recalled;
		c->acts += f.act_count;
	}
	if (c->files % 64 == 0)
		arena_reset(c->arena);
}

static void compare_folder(struct compare *c, int at, const char *path)
{
	DIR *d = fdopendir(at);

	assert_non_null(d);
	for (struct dirent *e; (e = readdir(d));) {
		char below[4096];
		if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
			continue;
		snprintf(below, sizeof below, "%s/%s", path, e->d_name);
		if (e->d_type == DT_DIR)
			compare_folder(c, openat(dirfd(d), e->d_name, O_RDONLY | O_DIRECTORY | O_CLOEXEC), below);
		else if (e->d_type == DT_REG)
			compare_file(c, dirfd(d), e->d_name, below);
	}
	closedir(d);
}

static struct compare compare_all(const struct place *p, bool second)
{
	struct content_engine *engine;
	struct compare c = {.arena = arena_new((size_t)256 << 20), .bytes = BUF(CONTENT_FILE_MAX), .second = second};

	assert_true(content_engine_new(NULL, p->dir, &engine, NULL));
	content_engine_recall(engine, p->dir);
	assert_non_null(engine->recall);
	c.worker = content_worker_new(engine);
	assert_non_null(c.worker);
	make_ready(engine->recall, c.arena);
	compare_folder(&c, open(TEST_SOURCE_DIR "/tests/golden/attacks", O_RDONLY | O_DIRECTORY | O_CLOEXEC), "attacks");
	content_engine_save(engine);
	content_worker_free(c.worker);
	content_engine_free(engine);
	buf_free(&c.bytes);
	arena_free(c.arena);
	return c;
}

static void test_fixtures(void **state)
{
	struct place p = place_new();

	(void)state;
	struct compare first = compare_all(&p, false), second = compare_all(&p, true);
	assert_true(first.files > 2000 && first.acts > 2000);
	assert_int_equal(first.recalled, 0);
	assert_int_equal(second.files, first.files);
	assert_true(second.recalled > first.files - first.files / 50);
	place_remove(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_round),  cmocka_unit_test(test_given_up), cmocka_unit_test(test_from),
		cmocka_unit_test(test_damage), cmocka_unit_test(test_forms),	cmocka_unit_test(test_room),
		cmocka_unit_test(test_each),   cmocka_unit_test(test_fresh),	cmocka_unit_test(test_notes),
		cmocka_unit_test(test_nowhere), cmocka_unit_test(test_fixtures),
	};

	if (!crypto_init())
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
