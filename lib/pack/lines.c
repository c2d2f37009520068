#include "pack/lines.h"

#include <string.h>

void lines_want(struct lines *r, bool ok, const char *what)
{
	if (!ok && !r->failed) {
		r->failed = true;
		r->wanted = what;
	}
}

bool lines_next_is(struct lines *r, const char *keyword)
{
	struct text after = r->rest, line;

	if (r->failed || !text_line(&after, &line) ||
	    !text_eq(text_cut(line, ' ').head, text_of(keyword)))
		return false;
	lines_want(r, r->line.n == 0, "the end of the line");
	if (r->failed)
		return false;
	r->number++;
	r->rest = after;
	r->line = text_cut(line, ' ').tail;
	return true;
}

void lines_begin(struct lines *r, const char *keyword)
{
	if (r->failed || lines_next_is(r, keyword))
		return;
	if (!r->failed)
		r->number++;
	lines_want(r, false, keyword);
}

struct text lines_word(struct lines *r)
{
	struct cut c = text_cut(r->line, ' ');

	r->line = c.tail;
	return c.head;
}

void lines_literal(struct lines *r, const char *keyword)
{
	lines_want(r, text_eq(lines_word(r), text_of(keyword)), keyword);
}

void lines_number(struct lines *r, uint64_t *out)
{
	lines_want(r, text_u64(lines_word(r), out), "a decimal number");
}

void lines_tagged(struct lines *r, char tag, uint64_t *out)
{
	struct text t = lines_word(r);

	lines_want(r, text_skip(&t, text_n(&tag, 1)) && text_u64(t, out),
		   tag == 'e' ? "an epoch like e1" : "a sequence like s42");
}

void lines_digest(struct lines *r, struct digest *out)
{
	lines_want(r, digest_parse(lines_word(r), out), "64 hexadecimal digits");
}

void lines_copy(struct lines *r, char *out, size_t size, bool (*valid)(struct text),
		const char *what)
{
	struct text t = lines_word(r);

	lines_want(r, valid(t) && t.n < size, what);
	if (r->failed)
		return;
	memcpy(out, t.p, t.n);
	out[t.n] = '\0';
}

void lines_end(struct lines *r)
{
	lines_want(r, r->line.n == 0, "the end of the line");
	if (!r->failed && r->rest.n)
		r->number++;
	lines_want(r, r->rest.n == 0, "the end of the object");
}
