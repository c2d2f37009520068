#include "corpusd/sealed.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#define SEALS (F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE)

static int begin(const char *name, struct err *e)
{
	int fd = file_in_memory(name, true);

	if (fd < 0)
		err_errno(e, "SEALED-MAKE", "no memory to seal");
	return fd;
}

/* ok false: e is filled already. */
static int finish(int fd, bool ok, struct err *e)
{
	if (ok && lseek(fd, 0, SEEK_SET) == 0 && fcntl(fd, F_ADD_SEALS, SEALS) == 0)
		return fd;
	if (ok)
		err_errno(e, "SEALED-MAKE", "it cannot be sealed");
	if (fd >= 0)
		close(fd);
	return -1;
}

int sealed_make(const char *name, struct text bytes, struct err *e)
{
	int fd = begin(name, e);

	return finish(fd, fd >= 0 && file_write_fd(fd, bytes.p, bytes.n, e), e);
}

static bool copy(int to, int file, uint64_t size, struct err *e)
{
	off_t at = 0;

	while ((uint64_t)at < size) {
		ssize_t n = sendfile(to, file, &at, (size_t)(size - (uint64_t)at));
		if (n == 0)
			return err_set(e, "SEALED-MAKE", "the file became shorter meanwhile");
		if (n < 0 && errno != EINTR)
			return err_errno(e, "SEALED-MAKE", "the file cannot be copied");
	}
	return true;
}

static bool in_bounds(uint64_t size, uint64_t max, struct err *e)
{
	return (size > 0 && size <= max) ||
	       err_set(e, "SEALED-SIZE", "%ju bytes: not between 1 and %ju", (uintmax_t)size, (uintmax_t)max);
}

int sealed_copy(const char *name, int file, uint64_t max, struct err *e)
{
	struct stat st;

	if (fstat(file, &st) != 0 || !S_ISREG(st.st_mode)) {
		err_set(e, "SEALED-MAKE", "not a regular file");
		return -1;
	}
	if (!in_bounds((uint64_t)st.st_size, max, e))
		return -1;
	int fd = begin(name, e);
	return finish(fd, fd >= 0 && copy(fd, file, (uint64_t)st.st_size, e), e);
}

bool sealed_check(int fd, uint64_t max, uint64_t *size, struct err *e)
{
	struct stat st;
	int seals = fcntl(fd, F_GET_SEALS); /* fails for whatever is no memfd */

	if (seals < 0 || (seals & SEALS) != SEALS || fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
		return err_set(e, "SEALED-NOT", "the descriptor is no sealed memory: its bytes could change");
	if (!in_bounds((uint64_t)st.st_size, max, e))
		return false;
	*size = (uint64_t)st.st_size;
	return true;
}
