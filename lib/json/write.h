/* json/write.h: JSON out, as a stream, always valid.
 *
 *	struct json_writer w;
 *	json_to_buf(&w, &buf, JSON_PRETTY);
 *	json_open_object(&w);
 *	json_key(&w, T("name"));
 *	json_put_text(&w, name);
 *	json_close(&w);
 *	return json_end(&w);
 *
 * Failure is sticky: a refusing sink, a container left open, a value without a
 * key, a key in an array, a second top-level value, too deep. Write on, and ask
 * once: json_end. The output of a failed writer is not to be used.
 *
 * Texts may be any bytes. Control characters, invalid UTF-8 (as U+FFFD, one for
 * each bad byte), and code points that show nothing or reorder what is shown
 * (base/escape.h, with U+2028 and U+2029) are escaped, so that output is plain
 * in any viewer. The same calls give the same bytes, whatever the locale.
 */
#ifndef PICKET_JSON_WRITE_H
#define PICKET_JSON_WRITE_H

#include "base/buf.h"
#include "json/limits.h"

#include <stdio.h>

enum json_style {
	JSON_COMPACT, /* no space at all */
	JSON_PRETTY,  /* two spaces a level, one member a line, an LF at the end */
	JSON_LINE,    /* compact, an LF at the end: one record of a .jsonl */
};

/* Takes n bytes; false when it cannot. */
typedef bool json_sink(void *to, const char *p, size_t n);

/* The caller's to keep; all fields are private. */
struct json_writer {
	json_sink *sink;
	void *to;
	enum json_style style;
	const char *fault; /* the first misuse or failure, or NULL */
	uint32_t depth;
	bool keyed;   /* a key waits for its value */
	bool started; /* the top-level value was begun */
	uint8_t object[(JSON_DEPTH_MAX + 7) / 8]; /* bit: this level is an object */
	uint8_t filled[(JSON_DEPTH_MAX + 7) / 8]; /* bit: it has a member */
	size_t held;
	char hold[1024]; /* bytes on their way to the sink */
};

void json_to(struct json_writer *w, json_sink *sink, void *to, enum json_style style);
void json_to_buf(struct json_writer *w, struct buf *out, enum json_style style);
void json_to_file(struct json_writer *w, FILE *out, enum json_style style);

void json_open_object(struct json_writer *w);
void json_open_array(struct json_writer *w);
void json_close(struct json_writer *w); /* the innermost container */
void json_key(struct json_writer *w, struct text key);

void json_put_text(struct json_writer *w, struct text value);
void json_put_u64(struct json_writer *w, uint64_t value);
void json_put_i64(struct json_writer *w, int64_t value);
void json_put_bool(struct json_writer *w, bool value);
void json_put_null(struct json_writer *w);
/* A number that is already text ("0.25"); misuse unless it is a JSON number. */
void json_put_number(struct json_writer *w, struct text digits);

/* Key and value in one call. */
void json_member_text(struct json_writer *w, struct text key, struct text value);
void json_member_u64(struct json_writer *w, struct text key, uint64_t value);
void json_member_bool(struct json_writer *w, struct text key, bool value);

/* Flushes to the sink; true when the one value is complete and nothing failed. */
bool json_end(struct json_writer *w);
/* What went wrong first, for a log or a test; NULL when nothing did. */
const char *json_fault(const struct json_writer *w);

#endif
