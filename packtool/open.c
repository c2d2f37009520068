#include "packtool/open.h"

#include "pack/transport.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

bool open_pack(const char *file, const struct store *s, struct pack **out, struct err *e)
{
	int fd = open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

	if (fd < 0)
		return err_errno(e, "FILE-OPEN", "%s", file);
	if (pack_open(dup(fd), file, store_roots(s), store_root_count(s), out, e)) {
		close(fd);
		return true;
	}
	FILE *live = err_is(e, "PACK-FORM") ? tmpfile() : NULL;
	bool ok = live &&
		  transport_expand(fd, file, store_roots(s), store_root_count(s), fileno(live), e) &&
		  pack_open(dup(fileno(live)), file, store_roots(s), store_root_count(s), out, e);
	if (live)
		fclose(live);
	close(fd);
	return ok;
}
