/* base/file.h: whole files in, whole files out.
 *
 * Reading is bounded before anything is allocated; writing replaces a file
 * whole (temporary file, fsync, rename, fsync of the folder) or not at all.
 */
#ifndef PICKET_BASE_FILE_H
#define PICKET_BASE_FILE_H

#include "base/buf.h"
#include "base/err.h"

#include <sys/types.h>

/* Reads the regular file name (relative to dirfd; AT_FDCWD for the current
 * folder) into out, at most out->max bytes. Links in the last component are not followed
 * when nofollow is set. Codes: FILE-OPEN, FILE-READ, FILE-TOO-LARGE, FILE-KIND. */
bool file_read(int dirfd, const char *name, bool nofollow, struct buf *out, struct err *e);

/* The same from an open descriptor, from its start; the descriptor stays open. */
bool file_read_fd(int fd, struct buf *out, struct err *e);

/* Exactly n bytes at offset, or false (a short file is an error too). */
bool file_pread(int fd, void *out, size_t n, off_t offset, struct err *e);

/* All n bytes; retries after EINTR and short writes. */
bool file_write_fd(int fd, const void *p, size_t n, struct err *e);

/* A file in memory, closed on exec; never to be run, where the kernel knows of that (Linux 6.3: MFD_NOEXEC_SEAL). It can be
 * sealed when seals. -1 and errno: failed. */
int file_in_memory(const char *name, bool seals);

/* Whether name is a device, a pipe, a socket, or a link of /dev (/dev/stdout): such a one is written to, never replaced. */
bool file_is_stream(int dirfd, const char *name);

/* Opens it to write; -1: failed. Codes: FILE-KIND: a disk; FILE-WRITE: also a pipe that nobody reads. */
int file_open_stream(int dirfd, const char *name, struct err *e);

/* Replaces name in dirfd by these bytes, or leaves the old file as it was. A stream that a path (AT_FDCWD) names gets them
 * written; in a folder of ours it is replaced. */
bool file_replace(int dirfd, const char *name, const void *p, size_t n, mode_t mode, struct err *e);

/* Makes every missing folder of path, with this mode. */
bool file_mkdirs(const char *path, mode_t mode, struct err *e);

#endif
