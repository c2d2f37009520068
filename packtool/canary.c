#include "packtool/canary.h"

#include "base/file.h"
#include "packtool/indicator.h"
#include "packtool/limits.h"
#include "packtool/value.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool npm(struct text v, struct err *e)
{
	struct cut c = text_cut(text_tail(v, 1), '@');
	return v.n > 0 && value_package(text_head(v, 1 + c.head.n), e) &&
	       (!c.found || c.tail.n > 0 || err_set(e, "CANARY", "no version behind the @"));
}

static bool value_ok(struct text kind, struct text value, struct err *e)
{
	if (value.n == 0 || value.n > CANARY_LINE_MAX)
		return err_set(e, "CANARY", "no value, or one of more than %d bytes", CANARY_LINE_MAX);
	if (text_eq(kind, T("npm")))
		return npm(value, e);
	return text_eq(kind, T("text")) || indicator_check(kind, value, e);
}

static bool take(struct canaries *c, struct text line, size_t number, struct err *e)
{
	struct cut first = text_cut(line, ' '), second = text_cut(first.tail, ' ');
	bool must = text_eq(first.head, T("must"));
	struct canary n = {.line = number, .kind = second.head, .value = second.tail};

	if (!must && !text_eq(first.head, T("never")))
		return err_set(e, "CANARY", "a line is \"never KIND VALUE\" or \"must PACK KIND VALUE\"");
	if (must) {
		struct cut third = text_cut(second.tail, ' ');
		n = (struct canary){.line = number, .pattern = second.head, .kind = third.head,
				    .value = third.tail};
		if (!root_pattern_valid(n.pattern))
			return err_set(e, "CANARY", "\"" TEXT_FMT "\" is no pack name, TEAM/* or *",
				       TEXT_ARG(text_head(n.pattern, 64)));
		if (text_eq(n.kind, T("text")))
			return err_set(e, "CANARY", "a text can only be one that must never match");
	}
	if (!text_utf8_valid(line) || !value_ok(n.kind, n.value, e))
		return e->code[0] ? err_set(e, "CANARY", "%s", e->text)
				  : err_set(e, "CANARY", "not UTF-8");
	if (must)
		c->must[c->must_count++] = n;
	else
		c->never[c->never_count++] = n;
	return true;
}

static bool read_lines(struct canaries *c, struct text bytes, struct err *e)
{
	struct text rest = arena_text(c->arena, bytes), line;
	size_t lines = 0;

	if (bytes.n == 0 || bytes.n > CANARY_FILE_MAX || bytes.p[bytes.n - 1] != '\n')
		return err_set(e, "CANARY", "empty, past %zu bytes, or no line end after the last line",
			       (size_t)CANARY_FILE_MAX);
	for (size_t i = 0; i < bytes.n; i++)
		lines += bytes.p[i] == '\n';
	c->never = ARENA_ARRAY(c->arena, struct canary, lines);
	c->must = ARENA_ARRAY(c->arena, struct canary, lines);
	if (!rest.p || !c->never || !c->must)
		return err_set(e, "NO-MEMORY", "out of memory");
	if (!text_line(&rest, &line) || !text_eq(line, T("picket-canaries 1")))
		return err_set(e, "CANARY", "1: the first line is not \"picket-canaries 1\"");
	for (size_t number = 2; text_line(&rest, &line); number++)
		if (line.n && *line.p != '#' && !take(c, line, number, e))
			return err_in(e, "%zu", number);
	return true;
}

struct canaries *canaries_parse(struct text bytes, struct err *e)
{
	struct canaries *c = calloc(1, sizeof *c);
	struct err why = {0};

	if (c)
		c->arena = arena_new((size_t)64 << 20);
	if (!c || !c->arena)
		err_set(&why, "NO-MEMORY", "out of memory");
	else if (read_lines(c, bytes, &why))
		return c;
	if (e)
		*e = why;
	canaries_free(c);
	return NULL;
}

void canaries_free(struct canaries *c)
{
	if (c)
		arena_free(c->arena);
	free(c);
}

void canaries_comment(struct text bytes, char *out)
{
	struct digest id = object_id(bytes);
	char hex[DIGEST_HEX];

	digest_hex(hex, &id);
	snprintf(out, MINISIGN_COMMENT_MAX + 1, "iocpack canaries m=%.32s", hex);
}

/* The name of the key that signed, or NULL. */
static const char *signer(struct text bytes, struct text file, const struct trust *const *roots,
			  size_t root_count, struct err *e)
{
	char comment[MINISIGN_COMMENT_MAX + 1];
	struct minisig sig;

	canaries_comment(bytes, comment);
	if (!minisig_parse(file, &sig, e))
		return NULL;
	struct prehash hash = minisig_prehash(bytes.p, bytes.n);
	for (size_t r = 0; strcmp(sig.comment, comment) == 0 && r < root_count; r++)
		for (size_t k = 0; k < trust_key_count(roots[r]); k++) {
			struct trust_key key = trust_key_at(roots[r], k);
			if (minisig_verify(&sig, &hash, &key.key))
				return key.name;
		}
	err_set(e, "CANARY-UNSIGNED", "the list of canaries is not signed by a key that is trusted here");
	err_hint(e, "picket pack canaries FILE --key KEY signs it");
	return NULL;
}

struct canaries *canaries_open(const char *file, const struct trust *const *roots, size_t root_count,
			       struct err *e)
{
	struct buf bytes = BUF(CANARY_FILE_MAX), sig = BUF(MINISIGN_FILE_MAX);
	struct canaries *c = NULL;
	const char *who;
	char path[4200];

	snprintf(path, sizeof path, "%.4000s.minisig", file);
	if (!file_read(AT_FDCWD, file, false, &bytes, e))
		goto out;
	if (!file_read(AT_FDCWD, path, false, &sig, e)) {
		err_set(e, "CANARY-UNSIGNED", "there is no %s", path);
		err_hint(e, "picket pack canaries FILE --key KEY signs it");
		goto out;
	}
	who = signer(buf_view(&bytes), buf_view(&sig), roots, root_count, e);
	c = who ? canaries_parse(buf_view(&bytes), e) : NULL;
	if (c)
		c->signer = arena_text(c->arena, text_of(who)).p;
	else
		err_in(e, "%s", file);
out:
	buf_free(&bytes);
	buf_free(&sig);
	return c;
}
