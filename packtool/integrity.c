#include "packtool/integrity.h"

#include "crypto/base64.h"
#include "crypto/sha.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

bool integrity_parse(struct text t, uint8_t sha512[64], struct err *e)
{
	struct cut c = {.tail = t, .found = true};
	size_t n, found = 0;

	while (c.found) {
		c = text_cut(c.tail, ' ');
		struct text word = c.head;
		if (!text_skip(&word, T("sha512-")))
			continue;
		word = text_cut(word, '?').head; /* options, of which none is known */
		if (!base64_decode(word, sha512, 64, &n) || n != 64 || found++)
			return err_set(e, "INTEGRITY", "the integrity is malformed");
	}
	return found == 1 || err_set(e, "INTEGRITY", "the integrity names no sha512");
}

static bool add_all(int fd, struct sha *a, struct sha *b, uint64_t *size, struct err *e)
{
	char chunk[65536];
	off_t at = 0;

	for (;;) {
		ssize_t n = pread(fd, chunk, sizeof chunk, at);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_errno(e, "FILE-READ", "cannot read");
		if (n == 0)
			break;
		if (!sha_add(a, chunk, (size_t)n) || !sha_add(b, chunk, (size_t)n))
			return err_set(e, "NO-MEMORY", "hashing failed");
		at += n;
	}
	*size = (uint64_t)at;
	return true;
}

bool file_sums(int fd, struct file_sums *out, struct err *e)
{
	struct sha *a = sha_new(SHA_512), *b = sha_new(SHA_256);
	bool ok = (a && b) || err_set(e, "NO-MEMORY", "out of memory");

	ok = ok && add_all(fd, a, b, &out->size, e) &&
	     ((sha_end(a, out->sha512) && sha_end(b, out->sha256)) ||
	      err_set(e, "NO-MEMORY", "hashing failed"));
	sha_free(a);
	sha_free(b);
	return ok;
}
