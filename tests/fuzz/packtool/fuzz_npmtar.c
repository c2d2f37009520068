/* Packages: the input is put into a gzip member of stored blocks when its first byte is even, so that the tar
 * walker is reached; else it is the archive itself. */
#include "packtool/npmtar.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <zlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t wrap(const uint8_t *data, size_t n, uint8_t *out, size_t max)
{
	z_stream z = {0};

	if (deflateInit2(&z, 0, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
		abort();
	z.next_in = (uint8_t *)(uintptr_t)data;
	z.avail_in = (uInt)n;
	z.next_out = out;
	z.avail_out = (uInt)max;
	int rc = deflate(&z, Z_FINISH);
	deflateEnd(&z);
	return rc == Z_STREAM_END ? max - z.avail_out : 0;
}

/* The sums of headers are put right, else no mutation would get past them. */
static void mend(uint8_t *tar, size_t n)
{
	for (size_t at = 0; at + 512 <= n; at += 512) {
		unsigned sum = 0;
		if (memcmp(tar + at + 257, "ustar", 5) != 0)
			continue;
		memset(tar + at + 148, ' ', 8);
		for (size_t i = 0; i < 512; i++)
			sum += tar[at + i];
		for (int i = 5; i >= 0; i--, sum >>= 3)
			tar[at + 148 + (size_t)i] = (uint8_t)('0' + (sum & 7));
		tar[at + 154] = 0;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static uint8_t tar[131072], made[140000];
	static struct stream s;
	struct npmtar *t;
	int fd;

	if (size == 0 || size > sizeof tar || (fd = memfd_create("fuzz", MFD_CLOEXEC)) < 0)
		return 0;
	memcpy(tar, data + 1, size - 1);
	size_t n = size - 1;
	const uint8_t *from = tar;
	if (data[0] % 2 == 0) {
		mend(tar, n);
		n = wrap(tar, n, made, sizeof made);
		from = made;
	}
	if (write(fd, from, n) != (ssize_t)n)
		abort();
	t = npmtar_open(fd, "lib/top-download.js", 1 << 20, NULL);
	if (t && npmtar_stream(t, &s, NULL)) {
		while (stream_next(&s) != STREAM_END)
			;
		if (stream_failed(&s, NULL))
			abort();
	}
	npmtar_close(t);
	close(fd);
	return 0;
}
