#include "corpusd/scan_root.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int refuse(struct err *e, const char *why)
{
	err_set(e, "PATH-REFUSED", "the path %s", why);
	err_hint(e, "give a path below the scan root, as \"team/app\"; links are not followed");
	return -1;
}

/* The kernel refuses these too; said first, they have their own words. */
static const char *fault(struct text path)
{
	struct cut c = {.tail = path, .found = true};

	if (path.n == 0 || path.n >= 4096)
		return "is empty or too long";
	if (path.p[0] == '/')
		return "is absolute";
	if (memchr(path.p, '\0', path.n))
		return "holds a zero byte";
	while (c.found) {
		c = text_cut(c.tail, '/');
		if (text_eq(c.head, T("..")))
			return "goes up";
	}
	return NULL;
}

int scan_root_open(int root, struct text path, struct err *e)
{
	struct open_how how = {
		.flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK,
		.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
	};
	const char *why = fault(path);
	struct stat st;
	char name[4096];

	if (root < 0) {
		err_set(e, "PATH-NONE", "this daemon scans no paths");
		err_hint(e, "it is started with --scan-root DIR, or send a lockfile");
		return -1;
	}
	if (why)
		return refuse(e, why);
	memcpy(name, path.p, path.n);
	name[path.n] = '\0';
	int fd = (int)syscall(SYS_openat2, root, name, &how, sizeof how);
	if (fd < 0 && (errno == ELOOP || errno == EXDEV))
		return refuse(e, "leads over a link or out of the scan root");
	if (fd < 0 && errno == ENOSYS) {
		err_set(e, "PATH-NONE", "this daemon may not call openat2, and opens no paths without it");
		err_hint(e, "Linux 5.6 has it; a systemd unit with RestrictSUIDSGID= or DynamicUser= takes it away");
		return -1;
	}
	if (fd < 0) {
		err_errno(e, "PATH-MISSING", "the path cannot be opened");
		return -1;
	}
	if (fstat(fd, &st) == 0 && (S_ISDIR(st.st_mode) || S_ISREG(st.st_mode)))
		return fd;
	close(fd);
	return refuse(e, "is neither a folder nor a file");
}
