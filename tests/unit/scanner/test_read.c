#include "test.h"

#include "crypto/sha.h"
#include "scanner/limits.h"
#include "scanner/read.h"

#include <fcntl.h>
#include <ftw.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static char root[64];
static struct content_engine *engine;

static void put(const char *name, const char *begin, size_t size)
{
	char path[512];
	char *bytes = malloc(size + 1);

	snprintf(path, sizeof path, "%s/%s", root, name);
	for (char *slash = path + strlen(root) + 1; (slash = strchr(slash, '/')); slash++) {
		*slash = '\0';
		mkdir(path, 0755);
		*slash = '/';
	}
	memset(bytes, 'a', size);
	memcpy(bytes, begin, strlen(begin) < size ? strlen(begin) : size);
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, size), size);
	close(fd);
	free(bytes);
}

static void text_file(const char *name, const char *text)
{
	put(name, text, strlen(text));
}

struct session {
	struct reader *reader;
	struct project *project;
	struct content *content;
	int dir;
};

static struct session read_within(struct content_engine *with, unsigned threads, uint64_t file_max)
{
	struct session s = {.project = project_new((size_t)64 << 20)};
	struct read_options o = {.threads = threads, .engine = with, .max_memory = (uint64_t)1 << 30, .file_max = file_max};
	struct err e = {0};

	assert_true(read_open(&o, &s.reader, &e));
	s.dir = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	assert_true(read_origin(s.reader, s.dir, T("")));
	struct walk w = {.root = s.dir, .visitor = &read_visitor, .workers = read_workers(s.reader),
			 .threads = threads};
	if (!walk_run(&w, &e) || !read_finish(s.reader, s.project, &s.content, &e))
		fail_msg("%s: %s", e.code, e.text);
	return s;
}

static struct session read_all(struct content_engine *with, unsigned threads)
{
	return read_within(with, threads, 0);
}

static void end(struct session *s)
{
	close(s->dir);
	project_free(s->project);
	read_close(s->reader);
}

static const struct file *find(const struct session *s, const char *path)
{
	for (uint32_t i = 0; i < s->content->file_count; i++)
		if (text_eq(s->content->files[i].path, text_of(path)))
			return &s->content->files[i];
	fail_msg("%s was not read", path);
	return NULL;
}

static void assert_hash(const struct file *f, const char *begin, size_t size)
{
	uint8_t want[32];
	char *bytes = malloc(size + 1);
	struct sha *sha = sha_new(SHA_256);

	memset(bytes, 'a', size);
	memcpy(bytes, begin, strlen(begin) < size ? strlen(begin) : size);
	assert_true(sha_begin(sha) && sha_add(sha, bytes, size) && sha_end(sha, want));
	assert_int_equal(f->size, size);
	assert_memory_equal(f->sha256, want, 32);
	sha_free(sha);
	free(bytes);
}

static void sizes_around_every_buffer_hash_right(void **state)
{
	(void)state;
	const size_t sizes[] = {0, 1, 4095, 4096, 4097, (size_t)256 << 10, ((size_t)256 << 10) + 1,
				READ_BUFFER_BYTES - 1, READ_BUFFER_BYTES, READ_BUFFER_BYTES + 1,
				READ_BUFFER_BYTES * 2 + 12345};
	const char *begins[] = {"x", "\x7f" "ELF\x02\x01\x01"}; /* a text, and a binary that is streamed */
	char name[64];

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		for (int k = 0; k < 2; k++) {
			snprintf(name, sizeof name, "f%zu-%d.bin", i, k);
			put(name, begins[k], sizes[i]);
		}
	struct session s = read_all(engine, 2);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		for (int k = 0; k < 2; k++) {
			snprintf(name, sizeof name, "f%zu-%d.bin", i, k);
			assert_hash(find(&s, name), begins[k], sizes[i]);
		}
	assert_int_equal(s.project->problem_count, 0);
	end(&s);
}

/* Bytes that no other file of these tests has. */
static char *bytes_of(uint32_t seed, size_t size)
{
	char *bytes = malloc(size + 1);

	for (size_t i = 0; i < size; i++) {
		seed = seed * 1664525 + 1013904223;
		bytes[i] = (char)(' ' + (seed >> 24) % 64);
	}
	return bytes;
}

static void assert_hash_of(const struct session *s, size_t index, size_t size)
{
	char name[32], *bytes = bytes_of((uint32_t)index, size);
	uint8_t want[32];
	struct sha *sha = sha_new(SHA_256);

	snprintf(name, sizeof name, "n%zu", index);
	assert_true(sha_begin(sha) && sha_add(sha, bytes, size) && sha_end(sha, want));
	const struct file *f = find(s, name);
	if (!f || f->size != size || memcmp(f->sha256, want, sizeof want) != 0)
		fail_msg("%s, of %zu bytes, has another hash", name, size);
	sha_free(sha);
	free(bytes);
}

static struct session one_thread(struct content_engine *with)
{
	struct session s = {.project = project_new((size_t)64 << 20)};
	struct read_options o = {.threads = 1, .engine = with, .max_memory = (uint64_t)1 << 30};
	struct err e = {0};

	assert_true(read_open(&o, &s.reader, &e));
	s.dir = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	return s;
}

static void finish_and_compare(struct session *s, const size_t *sizes, size_t count)
{
	struct err e = {0};

	assert_true(read_finish(s->reader, s->project, &s->content, &e));
	assert_int_equal(s->content->file_count, count);
	for (size_t i = 0; i < count; i++)
		assert_hash_of(s, i, sizes[i]);
	end(s);
}

/* As the walk does, but in this order: hashes wait for the next file, and buffers are used again. */
static void read_in_order(const size_t *sizes, size_t count, struct content_engine *with,
			  const struct input *input)
{
	struct session s = one_thread(with);
	char name[32];

	assert_true(read_origin(s.reader, s.dir, T("")));
	for (size_t i = 0; i < count; i++) {
		char *bytes = bytes_of((uint32_t)i, sizes[i]);
		int fd = memfd_create("file", MFD_CLOEXEC);
		snprintf(name, sizeof name, "n%zu", i);
		assert_true(fd >= 0);
		assert_int_equal(write(fd, bytes, sizes[i]), sizes[i]);
		assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
		assert_true(read_fd(s.reader, fd, text_of(name), input));
		close(fd);
		free(bytes);
	}
	finish_and_compare(&s, sizes, count);
}

static void every_small_size_hashes_right(void **state)
{
	(void)state;
	size_t sizes[3 * 201];

	for (size_t i = 0; i <= 200; i++) { /* upwards, downwards, and each beside a longer one */
		sizes[i] = i;
		sizes[201 + i] = 200 - i;
		sizes[402 + i] = i % 2 ? 4096 + i : i;
	}
	read_in_order(sizes, sizeof sizes / sizeof *sizes, engine, NULL);
}

static void what_waits_for_its_hash_is_not_read_over(void **state)
{
	(void)state;
	const size_t mega = (size_t)1 << 20;
	const size_t sizes[] = {
		mega, 10, 64, 100, 70000, mega - 1, mega + 1, 5, mega, 3 * mega, 2 * mega, 55, 56, 119, 120, mega + 2,
		300000, 300001, READ_BUFFER_BYTES, 1, READ_BUFFER_BYTES - 1, READ_BUFFER_BYTES + 1, 63, 9, 0, 500000, 2,
	};

	read_in_order(sizes, sizeof sizes / sizeof *sizes, engine, NULL);
	read_in_order(sizes, sizeof sizes / sizeof *sizes, NULL, input_by_name(T("package-lock")));
}

static void bytes_in_memory_are_hashed_before_they_go(void **state)
{
	(void)state;
	const size_t sizes[] = {100000, 10, 3000, 200000};
	struct session s = one_thread(engine);
	char name[32];

	assert_true(read_origin(s.reader, -1, T("")));
	for (size_t i = 0; i < 4; i++) {
		char *bytes = bytes_of((uint32_t)i, sizes[i]);
		snprintf(name, sizeof name, "n%zu", i);
		assert_true(read_bytes(s.reader, text_of(name), text_n(bytes, sizes[i]), NULL));
		memset(bytes, 'x', sizes[i]);
		free(bytes);
	}
	finish_and_compare(&s, sizes, 4);
}

static void files_come_sorted_by_bytes(void **state)
{
	(void)state;
	text_file("b", "1");
	text_file("a/z", "2");
	text_file("a.js", "3");
	text_file("A", "4");
	struct session s = read_all(engine, 2);
	assert_int_equal(s.content->file_count, 4);
	assert_text(s.content->files[0].path, "A");
	assert_text(s.content->files[1].path, "a.js");
	assert_text(s.content->files[2].path, "a/z");
	assert_text(s.content->files[3].path, "b");
	assert_int_equal(s.content->bytes, 4);
	end(&s);
}

static void documents_are_kept_and_inert_lockfiles_are_not(void **state)
{
	(void)state;
	text_file("package.json", "{}");
	text_file("node_modules/a/package.json", "{}");
	text_file("node_modules/a/yarn.lock", "# yarn lockfile v1\n");
	text_file("node_modules/.package-lock.json", "{}");
	text_file("packages/b/yarn.lock", "# yarn lockfile v1\n");
	struct session s = read_all(NULL, 1);
	const char *want[] = {"node_modules/.package-lock.json", "node_modules/a/package.json",
			      "package.json", "packages/b/yarn.lock"};
	assert_int_equal(s.project->document_count, 4);
	for (uint32_t i = 0; i < 4; i++)
		assert_text(s.project->documents[i].path, want[i]);
	assert_text(s.project->documents[2].bytes, "{}");
	end(&s);
}

static void without_an_engine_nothing_else_is_opened(void **state)
{
	(void)state;
	text_file("package.json", "{}");
	text_file("index.js", "1");
	struct session s = read_all(NULL, 1);
	assert_int_equal(s.content->file_count, 1);
	end(&s);
}

static void what_leads_out_is_told(void **state)
{
	(void)state;
	char path[128];

	snprintf(path, sizeof path, "%s/out", root);
	assert_int_equal(symlink("../../etc/passwd", path), 0);
	struct session s = read_all(engine, 1);
	assert_int_equal(s.content->file_count, 0);
	assert_int_equal(s.project->problem_count, 1);
	assert_string_equal(s.project->problems[0].code, "LINK-OUTSIDE");
	assert_false(s.project->problems[0].partial);
	end(&s);
}

static uint32_t index_of(const struct session *s, const char *path)
{
	return (uint32_t)(find(s, path) - s->content->files);
}

static bool add_piece(void *ctx, const void *p, size_t n)
{
	return buf_add(ctx, p, n);
}

static void a_file_can_be_read_again(void **state)
{
	(void)state;
	struct buf b = BUF((size_t)32 << 20);
	struct err e = {0};

	text_file("a/b.js", "let a;");
	put("large.js", "//", READ_BUFFER_BYTES + 77);
	struct session s = read_all(engine, 1);
	struct content_source source = read_source(s.reader);
	assert_true(source.read(source.ctx, index_of(&s, "a/b.js"), &b, &e));
	assert_text(buf_view(&b), "let a;");
	buf_clear(&b);
	assert_true(read_pieces(s.reader, index_of(&s, "large.js"), add_piece, &b, &e));
	assert_int_equal(b.n, READ_BUFFER_BYTES + 77);
	buf_clear(&b);
	text_file("a/b.js", "let b;");
	assert_false(source.read(source.ctx, index_of(&s, "a/b.js"), &b, &e));
	assert_string_equal(e.code, "FILE-CHANGED");
	buf_free(&b);
	end(&s);
}

static void memory_is_a_bound_for_all_threads_together(void **state)
{
	(void)state;
	char name[64];

	for (int i = 0; i < 40; i++) {
		snprintf(name, sizeof name, "%d/package.json", i);
		put(name, "{}", 1000000);
	}
	for (int i = 0; i < 2; i++) {
		struct read_options o = {.threads = 2, .max_memory = (uint64_t)(i ? 128 : 64) << 20};
		struct reader *r;
		struct err e = {0};
		int dir = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		assert_true(read_open(&o, &r, &e) && read_origin(r, dir, T("")));
		struct walk w = {.root = dir, .visitor = &read_visitor, .workers = read_workers(r),
				 .threads = 2};
		assert_int_equal(walk_run(&w, &e), i);
		if (!i)
			assert_string_equal(e.code, "LIMIT-MEMORY");
		read_close(r);
		close(dir);
	}
}

static int drop(const char *path, const struct stat *st, int kind, struct FTW *ftw)
{
	(void)st;
	(void)kind;
	(void)ftw;
	return remove(path);
}

static int begin(void **state)
{
	(void)state;
	snprintf(root, sizeof root, "/tmp/picket-read-XXXXXX");
	return mkdtemp(root) ? 0 : -1;
}

/* READ_FILE_MAX by a smaller one: files that are read whole, in pieces, and one byte too large for either. */
static void too_large_a_file_is_told(void **state)
{
	static const uint64_t sizes[] = {1000, READ_BUFFER_BYTES + 1000};

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		put("fits.bin", "", sizes[i]);
		put("more.bin", "", sizes[i] + 1);
		struct session s = read_within(engine, 1, sizes[i]);
		const struct file *f = find(&s, "fits.bin");
		assert_true(f && f->size == sizes[i]);
		assert_int_equal(s.content->file_count, 1);
		assert_int_equal(s.project->problem_count, 1);
		assert_string_equal(s.project->problems[0].code, "LIMIT-SIZE");
		assert_true(s.project->problems[0].partial);
		end(&s);
	}
}

/* Documents that are read where they are kept, and those that are copied there. */
static void documents_hold_what_the_file_holds(void **state)
{
	static const size_t sizes[] = {2, 65535, 65536, 65537, 300000, READ_BUFFER_BYTES, READ_BUFFER_BYTES + 1};
	char name[64];

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		snprintf(name, sizeof name, "%zu/package-lock.json", i);
		put(name, "{}", sizes[i]);
	}
	for (unsigned threads = 1; threads < 3; threads++) {
		struct session s = read_all(threads == 1 ? engine : NULL, threads);
		assert_int_equal(s.project->document_count, sizeof sizes / sizeof *sizes);
		for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
			struct text t = s.project->documents[i].bytes;
			assert_int_equal(t.n, sizes[i]);
			assert_memory_equal(t.p, "{}", 2);
			assert_true(sizes[i] == 2 || t.p[t.n - 1] == 'a');
		}
		end(&s);
	}
}

static int clean(void **state)
{
	(void)state;
	return nftw(root, drop, 16, FTW_DEPTH | FTW_PHYS);
}

#define IN_FOLDER(f) cmocka_unit_test_setup_teardown(f, begin, clean)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(sizes_around_every_buffer_hash_right),
		IN_FOLDER(every_small_size_hashes_right),
		IN_FOLDER(what_waits_for_its_hash_is_not_read_over),
		IN_FOLDER(bytes_in_memory_are_hashed_before_they_go),
		IN_FOLDER(files_come_sorted_by_bytes),
		IN_FOLDER(documents_are_kept_and_inert_lockfiles_are_not),
		IN_FOLDER(without_an_engine_nothing_else_is_opened),
		IN_FOLDER(what_leads_out_is_told),
		IN_FOLDER(a_file_can_be_read_again),
		IN_FOLDER(memory_is_a_bound_for_all_threads_together),
		IN_FOLDER(too_large_a_file_is_told),
		IN_FOLDER(documents_hold_what_the_file_holds),
	};
	struct err e = {0};

	if (!content_engine_new(NULL, -1, &engine, &e)) {
		fprintf(stderr, "%s: %s\n", e.code, e.text);
		return 1;
	}
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	content_engine_free(engine);
	return failed;
}
