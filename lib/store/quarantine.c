#include "store/quarantine.h"

#include "base/file.h"
#include "store/inside.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void quarantine_count(const char *dir, struct quarantine_sum *out)
{
	char path[STORE_PATH_MAX];
	const struct dirent *entry;
	struct stat st;

	*out = (struct quarantine_sum){0};
	DIR *d = store_path(path, dir, "quarantine", NULL) ? opendir(path) : NULL;
	while (d && (entry = readdir(d))) {
		if (entry->d_name[0] == '.')
			continue;
		out->files++;
		if (fstatat(dirfd(d), entry->d_name, &st, AT_SYMLINK_NOFOLLOW) == 0 && st.st_size > 0)
			out->bytes += (uint64_t)st.st_size;
	}
	if (d)
		closedir(d);
}

/* The folder, when there is room for this much more; -1 else. */
static int folder(struct store_lock *l, uint64_t more)
{
	char path[STORE_PATH_MAX];
	struct quarantine_sum sum;

	if (!store_path(path, l->path, "quarantine", NULL) || !file_mkdirs(path, 0755, NULL))
		return -1;
	quarantine_count(l->path, &sum);
	if (sum.files >= QUARANTINE_MAX || more > QUARANTINE_BYTES_MAX ||
	    sum.bytes > QUARANTINE_BYTES_MAX - more)
		return -1;
	return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

void quarantine_pack(struct store_lock *l, const char *from, const struct digest *id)
{
	char hex[DIGEST_HEX], to[DIGEST_HEX + 16];
	int dir = folder(l, 0); /* a link takes no room */

	if (dir < 0)
		return;
	digest_hex(hex, id);
	snprintf(to, sizeof to, "%s.iocpack", hex);
	if (linkat(l->packs, from, dir, to, 0) == 0)
		fsync(dir);
	close(dir);
}

void quarantine_bytes(struct store_lock *l, const char *kind, struct text bytes)
{
	struct digest id = digest_of(DIGEST_FILE, NULL, bytes.p, bytes.n);
	char hex[DIGEST_HEX], to[DIGEST_HEX + 32];
	int dir = folder(l, bytes.n);

	if (dir < 0)
		return;
	digest_hex(hex, &id);
	snprintf(to, sizeof to, "%s.%.16s", hex, kind);
	if (faccessat(dir, to, F_OK, 0) < 0)
		file_replace(dir, to, bytes.p, bytes.n, 0444, NULL);
	close(dir);
}

void quarantine_file(struct store_lock *l, int fd)
{
	struct buf b = BUF(QUARANTINE_FILE_MAX);

	if (file_read_fd(fd, &b, NULL))
		quarantine_bytes(l, "refused", buf_view(&b));
	buf_free(&b);
}
