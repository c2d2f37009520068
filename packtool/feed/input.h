/* packtool/feed/input.h: what is to be imported, in memory, with its hash. Nothing is parsed here. */
#ifndef PICKET_PACKTOOL_FEED_INPUT_H
#define PICKET_PACKTOOL_FEED_INPUT_H

#include "packtool/feed/limits.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

struct input {
	const char *name; /* as given; of a folder's file the path from the folder on */
	size_t at, n;	  /* in inputs.bytes */
};

struct inputs {
	struct arena *arena;
	struct buf bytes;
	struct input *all;
	size_t count, room;
	size_t aside; /* below folders: links, pipes, devices; not read */
	const char *first_aside;
	char sha256[65]; /* of the file; of several, of the lines "SHA256  NAME\n" by rising name */
};

/* Files, folders (all regular files below, links not followed) and "-". What is named and is no
 * file, a pipe for example, is refused. Codes: FEED-INPUT, FILE-*. */
bool inputs_read(struct inputs *in, char *const *operands, int count, struct err *e);
void inputs_free(struct inputs *in);
struct text input_bytes(const struct inputs *in, size_t i);

#endif
