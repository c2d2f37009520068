/* The body of POST /v1/scans as JSON, and the way below the scan root: refused, or a path that stays below. */
#include "base/arena.h"
#include "corpusd/body.h"
#include "corpusd/scan_root.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The root is a folder of /proc, a file system of its own: what lies outside is on another. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static int root = -1;
	struct arena *a = arena_new((size_t)32 << 20);
	struct body_place p;

	if (root < 0)
		root = open("/proc/self/fdinfo", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (a && body_place(a, text_n(data, size), &p, NULL)) {
		if (!p.path.n || p.path.p[p.path.n] != '\0' || !text_utf8_valid(p.path))
			abort();
		int fd = scan_root_open(root, p.path, NULL);
		if (fd >= 0) {
			struct stat below, st;
			if (fstat(root, &below) != 0 || fstat(fd, &st) != 0 || st.st_dev != below.st_dev)
				abort();
			close(fd);
		}
	}
	arena_free(a);
	return 0;
}
