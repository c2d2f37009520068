#include "test.h"

#include "scanner/limits.h"
#include "scanner/walk.h"

#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <sys/stat.h>
#include <unistd.h>

/* What the visitor saw, as sorted lines "f path", "l path > target", "t path CODE". */
struct seen {
	pthread_mutex_t lock;
	char *lines[4096];
	size_t count;
};

static char root[64];
static struct seen seen;

static bool note(const char *kind, struct text path, const char *more)
{
	char *line = NULL;

	if (asprintf(&line, "%s " TEXT_FMT "%s%s", kind, TEXT_ARG(path), more[0] ? " " : "", more) < 0)
		return false;
	pthread_mutex_lock(&seen.lock);
	seen.lines[seen.count++] = line;
	pthread_mutex_unlock(&seen.lock);
	return true;
}

static bool see_file(void *worker, int dir, const char *name, struct text path)
{
	(void)worker;
	assert_int_equal(faccessat(dir, name, F_OK, AT_SYMLINK_NOFOLLOW), 0);
	return note("f", path, "");
}

static bool see_link(void *worker, struct text path, struct text target, bool outside)
{
	(void)worker;
	(void)target;
	return note("l", path, outside ? "outside" : "inside");
}

static bool see_trouble(void *worker, struct text path, const char *code, bool partial,
			const char *what)
{
	(void)worker;
	(void)partial;
	(void)what;
	return note("t", path, code);
}

static const struct walk_visitor visitor = {see_file, see_link, see_trouble};

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static char *walk(unsigned threads, bool backwards, const char *prefix)
{
	void *workers[THREADS_MAX] = {0};
	struct walk w = {
		.prefix = text_of(prefix),
		.visitor = &visitor,
		.workers = workers,
		.threads = threads,
		.backwards = backwards,
	};
	struct err e;
	char *all = calloc(1, 1 << 20);

	w.root = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	assert_true(w.root >= 0);
	seen.count = 0;
	assert_true(walk_run(&w, &e));
	close(w.root);
	qsort(seen.lines, seen.count, sizeof(char *), by_bytes);
	size_t n = 0;
	for (size_t i = 0; i < seen.count; i++) {
		n += (size_t)snprintf(all + n, (1 << 20) - n, "%s\n", seen.lines[i]);
		free(seen.lines[i]);
	}
	return all;
}

static void file(const char *name)
{
	char path[512];

	snprintf(path, sizeof path, "%s/%s", root, name);
	int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
	assert_true(fd >= 0);
	close(fd);
}

static void folder(const char *name)
{
	char path[512];

	snprintf(path, sizeof path, "%s/%s", root, name);
	assert_int_equal(mkdir(path, 0755), 0);
}

static void link_to(const char *name, const char *target)
{
	char path[512];

	snprintf(path, sizeof path, "%s/%s", root, name);
	assert_int_equal(symlink(target, path), 0);
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
	snprintf(root, sizeof root, "/tmp/picket-walk-XXXXXX");
	pthread_mutex_init(&seen.lock, NULL);
	return mkdtemp(root) ? 0 : -1;
}

static int end(void **state)
{
	(void)state;
	return nftw(root, drop, 16, FTW_DEPTH | FTW_PHYS);
}

static void expect(char *got, const char *want)
{
	assert_string_equal(got, want);
	free(got);
}

static void sees_files_in_folders_of_any_name(void **state)
{
	(void)state;
	folder("build");
	folder("build/dist");
	folder(".hidden");
	file("build/dist/a.js");
	file(".hidden/b");
	file("c");
	expect(walk(1, false, ""), "f .hidden/b\nf build/dist/a.js\nf c\n");
	expect(walk(2, false, "p/q/"), "f p/q/.hidden/b\nf p/q/build/dist/a.js\nf p/q/c\n");
}

static void names_may_hold_any_byte(void **state)
{
	(void)state;
	file("new\nline");
	file("\xff\xfe");
	expect(walk(1, false, ""), "f new\nline\nf \xff\xfe\n");
}

static void git_is_left_out_but_not_below_node_modules(void **state)
{
	(void)state;
	folder(".git");
	file(".git/index");
	folder("node_modules");
	folder("node_modules/a");
	folder("node_modules/a/.git");
	file("node_modules/a/.git/index");
	file(".gitignore");
	expect(walk(2, false, ""), "f .gitignore\nf node_modules/a/.git/index\n");
}

static void links_are_told_and_not_followed(void **state)
{
	(void)state;
	folder("a");
	file("a/x");
	link_to("b", "a");
	link_to("a/up", "../a/x");
	link_to("a/out", "../../etc");
	link_to("abs", "/etc/passwd");
	link_to("loop", ".");
	expect(walk(1, false, ""),
	       "f a/x\nl a/out outside\nl a/up inside\nl abs outside\nl b inside\nl loop inside\n");
}

static void pipes_are_told_and_not_opened(void **state)
{
	(void)state;
	char path[128];

	snprintf(path, sizeof path, "%s/pipe", root);
	assert_int_equal(mkfifo(path, 0644), 0);
	expect(walk(1, false, ""), "t pipe FILE-KIND\n");
}

static void threads_and_order_change_nothing(void **state)
{
	(void)state;
	char name[64];

	for (int d = 0; d < 12; d++) {
		snprintf(name, sizeof name, "d%d", d);
		folder(name);
		for (int i = 0; i < 150; i++) { /* more than one batch */
			snprintf(name, sizeof name, "d%d/f%d", d, i);
			file(name);
		}
	}
	char *one = walk(1, false, "");
	assert_int_equal(seen.count, 12 * 150);
	const unsigned counts[] = {1, 2, 8, THREADS_MAX};
	for (size_t i = 0; i < 4; i++)
		for (int backwards = 0; backwards < 2; backwards++)
			expect(walk(counts[i], backwards, ""), one);
	free(one);
}

/* Makes `depth` folders inside each other and a file in the last. */
static void nest(int depth)
{
	int at = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	for (int i = 0; i < depth; i++) {
		assert_int_equal(mkdirat(at, "d", 0755), 0);
		int next = openat(at, "d", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		close(at);
		at = next;
	}
	int fd = openat(at, "f", O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
	assert_true(fd >= 0);
	close(fd);
	close(at);
}

static void the_depth_limit_itself_is_fine(void **state)
{
	(void)state;
	nest(WALK_DEPTH_MAX);
	char *got = walk(2, false, "");
	assert_int_equal(seen.count, 1);
	assert_true(got[0] == 'f');
	free(got);
}

static void past_the_depth_limit_is_told(void **state)
{
	(void)state;
	nest(WALK_DEPTH_MAX + 1);
	char *got = walk(2, false, "");
	assert_int_equal(seen.count, 1);
	assert_non_null(strstr(got, " LIMIT-DEPTH\n"));
	free(got);
}

static void an_unreadable_folder_is_told(void **state)
{
	(void)state;
	char path[128];

	if (geteuid() == 0)
		skip();
	folder("secret");
	snprintf(path, sizeof path, "%s/secret", root);
	chmod(path, 0);
	expect(walk(1, false, ""), "t secret FILE-OPEN\n");
	chmod(path, 0755);
}

static void links_climb_by_their_text(void **state)
{
	(void)state;
	assert_false(walk_leads_out(T("a/b/l"), T("../../c")));
	assert_true(walk_leads_out(T("a/b/l"), T("../../../c")));
	assert_true(walk_leads_out(T("l"), T("..")));
	assert_false(walk_leads_out(T("l"), T("a/../b")));
	assert_true(walk_leads_out(T("l"), T("a/../../b")));
	assert_true(walk_leads_out(T("l"), T("/a")));
	assert_true(walk_leads_out(T("l"), T("")));
}

#define IN_FOLDER(f) cmocka_unit_test_setup_teardown(f, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(sees_files_in_folders_of_any_name),
		IN_FOLDER(names_may_hold_any_byte),
		IN_FOLDER(git_is_left_out_but_not_below_node_modules),
		IN_FOLDER(links_are_told_and_not_followed),
		IN_FOLDER(pipes_are_told_and_not_opened),
		IN_FOLDER(threads_and_order_change_nothing),
		IN_FOLDER(the_depth_limit_itself_is_fine),
		IN_FOLDER(past_the_depth_limit_is_told),
		IN_FOLDER(an_unreadable_folder_is_told),
		cmocka_unit_test(links_climb_by_their_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
