#include "corpusd/token.h"

#include "base/file.h"

#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <unistd.h>

#define FILE_MAX ((size_t)TOKENS_MAX * 256)
#define MAGIC	 "picket-tokens 1"

static bool is_name(struct text t)
{
	if (t.n == 0 || t.n > TOKEN_NAME_MAX)
		return false;
	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
		if (!word && (i == 0 || (c != '.' && c != '_' && c != '-')))
			return false;
	}
	return true;
}

static bool read_token(struct text line, struct token *out)
{
	struct text field[6];

	for (int i = 0; i < 6; i++) {
		struct cut c = text_cut(line, ' ');
		field[i] = c.head;
		line = c.tail;
	}
	if (!text_eq(field[0], T("token")) || !is_name(field[1]) || !role_parse(field[2], &out->role) ||
	    !text_u64(field[3], &out->created) || !text_u64(field[4], &out->expires) ||
	    !digest_parse(field[5], &out->hash))
		return false;
	memcpy(out->name, field[1].p, field[1].n);
	out->name[field[1].n] = '\0';
	return true;
}

static bool bad(struct err *e, unsigned line)
{
	err_set(e, "TOKEN-FILE", "tokens: line %u: not as this program writes it", line);
	return err_hint(e, "take the file back from a copy, or remove it and make new tokens: picket token add");
}

bool tokens_parse(struct text bytes, struct tokens *out, struct err *e)
{
	struct text rest = bytes, line;
	struct buf again = BUF(FILE_MAX);
	unsigned n = 1;

	out->count = 0;
	if (!text_line(&rest, &line) || !text_eq(line, T(MAGIC)))
		return bad(e, 1);
	while (text_line(&rest, &line)) {
		n++;
		if (out->count == TOKENS_MAX || !read_token(line, &out->items[out->count]))
			return bad(e, n);
		if (out->count && strcmp(out->items[out->count - 1].name, out->items[out->count].name) >= 0)
			return bad(e, n);
		out->count++;
	}
	bool same = tokens_format(out, &again) && text_eq(buf_view(&again), bytes);
	buf_free(&again);
	return same || bad(e, n);
}

bool tokens_format(const struct tokens *t, struct buf *out)
{
	char hex[DIGEST_HEX];

	buf_printf(out, MAGIC "\n");
	for (size_t i = 0; i < t->count; i++) {
		const struct token *x = &t->items[i];
		digest_hex(hex, &x->hash);
		buf_printf(out, "token %s %s %ju %ju %s\n", x->name, role_name(x->role), (uintmax_t)x->created,
			   (uintmax_t)x->expires, hex);
	}
	return !out->failed;
}

static bool load_key(int dir, uint8_t key[32], struct err *e)
{
	struct buf b = BUF(33);
	bool there = faccessat(dir, "token.key", F_OK, 0) == 0;
	bool ok = !there || file_read(dir, "token.key", true, &b, e);

	if (ok && there && b.n == 32)
		memcpy(key, b.p, 32);
	else if (ok && there)
		ok = err_set(e, "TOKEN-FILE", "token.key: not 32 bytes");
	else if (ok)
		ok = (getrandom(key, 32, 0) == 32 || err_errno(e, "TOKEN-FILE", "no random numbers")) &&
		     file_replace(dir, "token.key", key, 32, 0600, e);
	buf_free(&b);
	return ok;
}

bool tokens_load(int dir, struct tokens *out, struct err *e)
{
	struct buf b = BUF(FILE_MAX);
	bool there = faccessat(dir, "tokens", F_OK, 0) == 0;

	out->count = 0;
	bool ok = load_key(dir, out->key, e) && (!there || file_read(dir, "tokens", true, &b, e)) &&
		  (!there || tokens_parse(buf_view(&b), out, e));
	buf_free(&b);
	return ok;
}

bool tokens_save(int dir, const struct tokens *t, struct err *e)
{
	struct buf b = BUF(FILE_MAX);
	bool ok = (tokens_format(t, &b) || err_set(e, "TOKEN-FULL", "too many tokens")) &&
		  file_replace(dir, "tokens", b.p, b.n, 0600, e);

	buf_free(&b);
	return ok;
}

int tokens_lock(int dir, struct err *e)
{
	int fd = openat(dir, "tokens.lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

	if (fd >= 0 && flock(fd, LOCK_EX) == 0)
		return fd;
	err_errno(e, "TOKEN-FILE", "tokens.lock");
	if (fd >= 0)
		close(fd);
	return -1;
}

static struct digest hash_of(const struct tokens *t, struct text shown)
{
	return digest_keyed(DIGEST_TOKEN, t->key, shown.p, shown.n);
}

bool tokens_add(struct tokens *t, const char *name, enum role role, uint64_t now, uint64_t expires,
		char text[TOKEN_TEXT], struct err *e)
{
	uint8_t bytes[32];
	size_t at = 0;

	if (!is_name(text_of(name))) {
		err_set(e, "TOKEN-NAME", "%.80s: not a name for a token", name);
		return err_hint(e, "lower-case letters, digits, '.', '_' and '-', at most %d", TOKEN_NAME_MAX);
	}
	if (t->count == TOKENS_MAX)
		return err_set(e, "TOKEN-FULL", "there are %d tokens already", TOKENS_MAX);
	while (at < t->count && strcmp(t->items[at].name, name) < 0)
		at++;
	if (at < t->count && strcmp(t->items[at].name, name) == 0) {
		err_set(e, "TOKEN-EXISTS", "%s: there is such a token", name);
		return err_hint(e, "revoke it first: picket token revoke %s", name);
	}
	if (getrandom(bytes, sizeof bytes, 0) != (ssize_t)sizeof bytes)
		return err_errno(e, "TOKEN-FILE", "no random numbers");
	memcpy(text, TOKEN_PREFIX, sizeof TOKEN_PREFIX);
	base64url_encode(text + sizeof TOKEN_PREFIX - 1, bytes, sizeof bytes);
	memmove(&t->items[at + 1], &t->items[at], (t->count - at) * sizeof *t->items);
	t->items[at] = (struct token){.role = role, .created = now, .expires = expires,
				      .hash = hash_of(t, text_of(text))};
	memcpy(t->items[at].name, name, strlen(name) + 1);
	t->count++;
	return true;
}

bool tokens_remove(struct tokens *t, const char *name)
{
	for (size_t i = 0; i < t->count; i++) {
		if (strcmp(t->items[i].name, name) != 0)
			continue;
		memmove(&t->items[i], &t->items[i + 1], (t->count - i - 1) * sizeof *t->items);
		t->count--;
		return true;
	}
	return false;
}

const struct token *tokens_find(const struct tokens *t, struct text shown, uint64_t now)
{
	struct digest h = hash_of(t, text_head(shown, 256));
	const struct token *found = NULL;

	/* All of them, whichever it is: the time tells nothing. */
	for (size_t i = 0; i < t->count; i++)
		if (digest_eq(&t->items[i].hash, &h))
			found = &t->items[i];
	return found && (!found->expires || found->expires > now) ? found : NULL;
}
