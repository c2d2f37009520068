#include "store/audit.h"

#include "base/file.h"
#include "json/write.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILE_NAME "audit.ndjson"
/* ,"prev":"<64>","hash":"<64>"} */
#define PREV_KEY  ",\"prev\":\""
#define HASH_KEY  "\",\"hash\":\""
#define TAIL_BYTES (sizeof PREV_KEY - 1 + 64 + sizeof HASH_KEY - 1 + 64 + 2)

struct record {
	uint64_t n;
	struct digest prev, hash;
};

/* Strict: {"n":N,...,"prev":"...","hash":"..."} and the hash holds. */
static bool parse(struct text line, struct record *out)
{
	struct text head = line, tail, digits;

	if (line.n < TAIL_BYTES || line.n > AUDIT_RECORD_MAX || !text_skip(&head, T("{\"n\":")))
		return false;
	digits = text_cut(head, ',').head;
	tail = text_tail(line, line.n - TAIL_BYTES);
	if (!text_u64(digits, &out->n) || !text_skip(&tail, T(PREV_KEY)) ||
	    !digest_parse(text_head(tail, 64), &out->prev))
		return false;
	tail = text_tail(tail, 64);
	if (!text_skip(&tail, T(HASH_KEY)) || !digest_parse(text_head(tail, 64), &out->hash) ||
	    !text_eq(text_tail(tail, 64), T("\"}")))
		return false;
	/* What is hashed ends behind the quote of prev. */
	size_t hashed = line.n - (sizeof HASH_KEY - 1 + 64 + 2) + 1;
	struct digest d = digest_of(DIGEST_AUDIT, NULL, line.p, hashed);
	return digest_eq(&d, &out->hash);
}

bool audit_walk_bytes(struct text bytes, void (*each)(void *ctx, struct text line), void *ctx,
		      struct audit_sum *out, struct err *e)
{
	struct record r;
	struct text line;

	memset(out, 0, sizeof *out);
	/* What a power cut left behind the last LF never counted. */
	size_t all = bytes.n;
	bytes.n = text_find_last(bytes, '\n') < bytes.n ? text_find_last(bytes, '\n') + 1 : 0;
	out->unfinished = all - bytes.n;
	while (text_line(&bytes, &line)) {
		if (!parse(line, &r) || r.n != out->records + 1 || !digest_eq(&r.prev, &out->head)) {
			err_set(e, "AUDIT-BROKEN", "line %ju was changed, or lines before it are gone",
				(uintmax_t)out->records + 1);
			return err_hint(e, "compare with a copy of the log kept elsewhere");
		}
		out->records = r.n;
		out->head = r.hash;
		if (each)
			each(ctx, line);
	}
	return true;
}

bool audit_walk(const char *dir, void (*each)(void *ctx, struct text line), void *ctx,
		struct audit_sum *out, struct err *e)
{
	struct buf b = BUF(AUDIT_FILE_MAX);
	char path[STORE_PATH_MAX];
	bool ok;

	memset(out, 0, sizeof *out);
	int n = snprintf(path, sizeof path, "%s/" FILE_NAME, dir);
	if (n < 0 || (size_t)n >= sizeof path)
		return err_set(e, "STORE-PLACE", "%s: path too long", dir);
	/* A link that leads nowhere is not a log that is missing. */
	if (faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) < 0 && (errno == ENOENT || errno == ENOTDIR))
		return true;
	ok = file_read(AT_FDCWD, path, true, &b, e) &&
	     (audit_walk_bytes(buf_view(&b), each, ctx, out, e) || err_in(e, "%s", path));
	buf_free(&b);
	return ok;
}

/* The last whole line of the file, and where the next one goes. */
static bool last_record(int fd, struct record *out, off_t *end, struct err *e)
{
	char chunk[2 * AUDIT_RECORD_MAX + 2];
	struct stat st;

	memset(out, 0, sizeof *out);
	if (fstat(fd, &st) < 0)
		return err_errno(e, "AUDIT-WRITE", FILE_NAME);
	size_t n = st.st_size < (off_t)sizeof chunk ? (size_t)st.st_size : sizeof chunk;
	off_t from = st.st_size - (off_t)n;
	if (!file_pread(fd, chunk, n, from, e))
		return false;
	struct text seen = text_n(chunk, n);
	size_t lf = text_find_last(seen, '\n');
	*end = from + (lf < n ? (off_t)lf + 1 : 0);
	if (lf == n)
		return st.st_size <= AUDIT_RECORD_MAX ||
		       err_set(e, "AUDIT-BROKEN", FILE_NAME ": its end is no record");
	struct text whole = text_head(seen, lf);
	struct cut c = text_cut_last(whole, '\n');
	return parse(c.found ? c.tail : whole, out) ||
	       err_set(e, "AUDIT-BROKEN", FILE_NAME ": its last line was changed");
}

static void put_short(struct json_writer *w, struct text key, const char *value, size_t max)
{
	json_member_text(w, key, text_head(text_of(value), max));
}

/* One line, hash included, into out. */
static bool format(const struct record *before, uint64_t time, const char *event,
		   const char *subject, const char *detail, struct buf *out)
{
	char prev[DIGEST_HEX], hash[DIGEST_HEX];
	struct json_writer w;

	digest_hex(prev, &before->hash);
	json_to_buf(&w, out, JSON_COMPACT);
	json_open_object(&w);
	json_member_u64(&w, T("n"), before->n + 1);
	json_member_u64(&w, T("time"), time);
	json_member_u64(&w, T("uid"), (uint64_t)getuid());
	put_short(&w, T("event"), event, 32);
	put_short(&w, T("subject"), subject, 160);
	put_short(&w, T("detail"), detail, 384);
	json_member_text(&w, T("prev"), text_of(prev));
	json_close(&w);
	if (!json_end(&w) || out->failed || out->n == 0)
		return false;
	out->n--; /* the closing brace: the hash goes before it */
	struct digest d = digest_of(DIGEST_AUDIT, NULL, out->p, out->n);
	digest_hex(hash, &d);
	return buf_printf(out, ",\"hash\":\"%s\"}\n", hash);
}

static int open_log(int dir, struct err *e)
{
	int fd = openat(dir, FILE_NAME, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

	if (fd < 0)
		err_errno(e, "AUDIT-WRITE", FILE_NAME);
	return fd;
}

static bool append(int fd, uint64_t time, const char *event, const char *subject, const char *detail, struct err *e)
{
	struct buf b = BUF(AUDIT_RECORD_MAX + 1);
	struct record before;
	off_t end = 0;
	bool ok = last_record(fd, &before, &end, e) &&
		  (format(&before, time, event, subject, detail, &b) ||
		   err_set(e, "AUDIT-WRITE", "the record is too long"));

	if (ok && (ftruncate(fd, end) < 0 || lseek(fd, end, SEEK_SET) < 0))
		ok = err_errno(e, "AUDIT-WRITE", FILE_NAME);
	ok = ok && file_write_fd(fd, b.p, b.n, e);
	buf_free(&b);
	return ok;
}

bool audit_write(int dir, uint64_t time, const char *event, const char *subject, const char *detail, struct err *e)
{
	int fd = open_log(dir, e);
	bool ok = fd >= 0 && append(fd, time, event, subject, detail, e);

	if (fd >= 0)
		close(fd);
	return ok;
}

bool audit_sync(int dir, struct err *e)
{
	int fd = open_log(dir, e);
	bool ok = fd >= 0 && (fsync(fd) == 0 || err_errno(e, "AUDIT-WRITE", FILE_NAME));

	if (fd >= 0)
		close(fd);
	return ok;
}

bool audit_check(int dir, struct err *e)
{
	int fd = open_log(dir, e);
	struct record last;
	off_t end;
	bool ok = fd >= 0 && last_record(fd, &last, &end, e);

	if (fd >= 0)
		close(fd);
	return ok;
}

bool audit_append(int dir, uint64_t time, const char *event, const char *subject,
		  const char *detail, struct err *e)
{
	return audit_write(dir, time, event, subject, detail, e) && audit_sync(dir, e);
}
