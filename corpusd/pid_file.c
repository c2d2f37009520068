#include "corpusd/pid_file.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

/* The process that wrote it, or 0 when that is gone or the file says nothing sound. */
static pid_t owner(const char *path)
{
	struct buf b = BUF(32);
	uint64_t pid = 0;
	bool ok = file_read(AT_FDCWD, path, true, &b, NULL) && text_u64(text_trim(buf_view(&b)), &pid) && pid > 1 &&
		  pid <= INT32_MAX;

	buf_free(&b);
	return ok && (kill((pid_t)pid, 0) == 0 || errno == EPERM) ? (pid_t)pid : 0;
}

static int make(const char *path)
{
	return open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
}

bool pid_file_make(const char *path, struct err *e)
{
	char text[32];
	int n = snprintf(text, sizeof text, "%ld\n", (long)getpid());

	if (!path)
		return true;
	int fd = make(path);
	if (fd < 0 && errno == EEXIST) {
		pid_t other = owner(path);
		if (other) {
			err_set(e, "PID-RUNNING", "%s: process %ld runs already", path, (long)other);
			return err_hint(e, "stop it first, or give another --pid-file");
		}
		unlink(path);
		fd = make(path);
	}
	if (fd < 0)
		return err_errno(e, "PID-FILE", "%s", path);
	bool ok = file_write_fd(fd, text, (size_t)n, e);
	close(fd);
	return ok;
}

void pid_file_remove(const char *path)
{
	if (path)
		unlink(path);
}
