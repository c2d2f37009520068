#include "test.h"

#include "corpusd/frozen.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define OTHER_HEAP 1 /* the sanitizer's own, which stays where it is */
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define OTHER_HEAP 1
#endif

#define BLOCKS 4000

static char *blocks[BLOCKS];

static size_t size_of(int i)
{
	return 16 + (size_t)i % 997;
}

static void fill(void)
{
	for (int i = 0; i < BLOCKS; i++) {
		blocks[i] = malloc(size_of(i));
		memset(blocks[i], i & 0xff, size_of(i));
	}
	for (int i = 0; i < BLOCKS; i += 3) { /* holes */
		free(blocks[i]);
		blocks[i] = NULL;
	}
}

static bool is_whole(void)
{
	for (int i = 0; i < BLOCKS; i++)
		for (size_t k = 0; blocks[i] && k < size_of(i); k++)
			if (blocks[i][k] != (char)(i & 0xff))
				return false;
	return true;
}

static bool heap_is_file(void)
{
	FILE *f = fopen("/proc/self/maps", "re");
	char line[512];
	bool found = false;

	while (f && fgets(line, sizeof line, f))
		found |= strstr(line, "memfd:packs") && strstr(line, " rw-p ");
	if (f)
		fclose(f);
	return found;
}

/* The child of a frozen process writes where it likes, and nobody sees it. */
static int child(void)
{
	frozen_room(65536);
	if (!is_whole())
		return 2;
	for (int i = 0; i < BLOCKS; i++)
		if (blocks[i])
			memset(blocks[i], 0x55, size_of(i));
	for (int i = 0; i < BLOCKS; i++) {
		free(blocks[i]);
		blocks[i] = malloc(size_of(i) * 3);
		memset(blocks[i], 0x66, size_of(i) * 3);
	}
	return 0;
}

static int frozen(void)
{
	int status = -1;

	fill();
	bool ok = frozen_heap();
#if defined(OTHER_HEAP)
	return ok || !is_whole();
#endif
	if (!ok || !heap_is_file() || !is_whole())
		return 1;
	pid_t pid = fork();
	if (pid == 0)
		_exit(child());
	if (waitpid(pid, &status, 0) != pid || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
		return 3;
	if (!is_whole())
		return 4;
	/* And goes on by itself. */
	for (int i = 0; i < BLOCKS; i++)
		free(blocks[i]);
	fill();
	return is_whole() ? 0 : 5;
}

/* In a process of its own, since it stays so. */
static void a_heap_keeps_its_bytes(void **state)
{
	int status = -1;
	pid_t pid = fork();

	(void)state;
	if (pid == 0)
		_exit(frozen());
	assert_true(waitpid(pid, &status, 0) == pid);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_heap_keeps_its_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
