/* A packed package: whatever the archive says, the reader ends, and what it gives is sound. */
#include "scanner/tarball.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct content *c, const struct project *p)
{
	for (uint32_t i = 1; i < c->file_count; i++)
		if (text_cmp(c->files[i - 1].path, c->files[i].path) > 0)
			abort();
	for (uint32_t i = 0; i < c->file_count; i++)
		if (text_starts(c->files[i].path, T("../")) || text_has(c->files[i].path, T("/../")))
			abort(); /* a name that climbs out */
	for (uint32_t i = 0; i < p->document_count; i++)
		if (!p->documents[i].input)
			abort();
}

static void read_archive(int fd)
{
	struct read_options options = {.threads = 1, .max_memory = (uint64_t)64 << 20};
	struct project *p = project_new((size_t)64 << 20);
	struct reader *r = NULL;
	struct content *c = NULL;
	struct err e;

	if (p && read_open(&options, &r, &e) && read_origin(r, -1, T("")) &&
	    tarball_read(r, fd, T(""), T("a.tgz")) && read_finish(r, p, &c, &e) && c)
		check(c, p);
	read_close(r);
	project_free(p);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct err e;

	if (!tarball_load(&e))
		abort();
	int fd = memfd_create("archive", MFD_CLOEXEC);
	if (fd >= 0 && write(fd, data, size) == (ssize_t)size && lseek(fd, 0, SEEK_SET) == 0)
		read_archive(fd);
	close(fd);
	return 0;
}
