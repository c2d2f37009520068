#include "scanner/rehash.h"

#include "scanner/read.h"

static const enum sha_kind kinds_of[] = {SHA_MD5, [REHASH_SHA_1] = SHA_1, SHA_512};

/* "head=4d5a", alone or with a space behind. */
static bool read_head(struct text note, struct rehash_kind *k)
{
	if (!text_skip(&note, T("head=")) || k->count == REHASH_HEADS)
		return false;
	struct text hex = text_cut(note, ' ').head;
	size_t n = hex.n / 2;
	if (n == 0 || n > REHASH_HEAD_MAX || hex.n % 2 || !text_hex(hex, k->heads[k->count].bytes, n))
		return false;
	k->heads[k->count++].n = n;
	return true;
}

static bool on_row(void *ctx, const struct corpus_indicator *row)
{
	struct rehash_kind *k = ctx;

	k->asked = true;
	k->any = !read_head(row->note, k);
	return !k->any;
}

bool rehash_ask(struct corpus *c, struct rehash_plan *out)
{
	struct arena *a = arena_new((size_t)4 << 20);
	bool ok = a != NULL;

	*out = (struct rehash_plan){0};
	for (unsigned i = 0; ok && c && i < REHASH_KINDS; i++)
		ok = corpus_indicators(c, a, text_of(sha_name(kinds_of[i])), on_row, &out->kinds[i]);
	arena_free(a);
	return ok;
}

bool rehash_open(struct rehasher *h, const struct rehash_plan *plan)
{
	bool ok = true;

	*h = (struct rehasher){.plan = *plan};
	for (unsigned i = 0; i < REHASH_KINDS; i++) {
		if (!plan->kinds[i].asked)
			continue;
		h->sha[i] = sha_new(kinds_of[i]);
		h->count++;
		ok = ok && h->sha[i];
	}
	return ok;
}

void rehash_close(struct rehasher *h)
{
	for (unsigned i = 0; i < REHASH_KINDS; i++)
		sha_free(h->sha[i]);
	*h = (struct rehasher){0};
}

bool rehash_is_dropper(const struct file *f)
{
	return f->size && (f->klass == FILE_EXECUTABLE || f->klass == FILE_ARCHIVE);
}

static bool may_be(const struct rehash_kind *k, struct text head)
{
	bool may = k->any;

	for (uint32_t i = 0; i < k->count && !may; i++)
		may = text_starts(head, text_n(k->heads[i].bytes, k->heads[i].n));
	return may;
}

bool rehash_begin(struct rehasher *h, struct text head)
{
	bool ok = true;

	for (unsigned i = 0; i < REHASH_KINDS; i++) {
		h->on[i] = h->sha[i] && may_be(&h->plan.kinds[i], head);
		ok = ok && (!h->on[i] || sha_begin(h->sha[i]));
	}
	return ok;
}

bool rehash_add(void *rehasher, const void *p, size_t n)
{
	struct rehasher *h = rehasher;
	bool ok = true;

	for (unsigned i = 0; i < REHASH_KINDS; i++)
		ok = ok && (!h->on[i] || sha_add(h->sha[i], p, n));
	return ok;
}

bool rehash_add_along(struct rehasher *h, struct sha *s256, const void *p, size_t n)
{
	bool ok = h->on[REHASH_SHA_1] ? sha_add_both(s256, h->sha[REHASH_SHA_1], p, n) : sha_add(s256, p, n);

	for (unsigned i = 0; i < REHASH_KINDS; i++)
		ok = ok && (i == REHASH_SHA_1 || !h->on[i] || sha_add(h->sha[i], p, n));
	return ok;
}

bool rehash_end(struct rehasher *h, struct arena *a, struct file *f)
{
	struct file_digest *out = ARENA_ARRAY(a, struct file_digest, REHASH_KINDS);
	uint8_t raw[SHA_MAX];
	uint32_t n = 0;

	for (unsigned i = 0; out && i < REHASH_KINDS; i++) {
		if (!h->on[i])
			continue;
		if (!sha_end(h->sha[i], raw))
			return false;
		out[n].kind = sha_name(kinds_of[i]);
		hex_put(out[n++].hex, raw, sha_size(kinds_of[i]));
	}
	f->digests = out;
	f->digest_count = out ? n : 0;
	return out != NULL;
}

struct pieces {
	struct rehasher *h;
	bool begun;
};

/* The first piece says how the file begins. */
static bool add_from_start(void *ctx, const void *p, size_t n)
{
	struct pieces *x = ctx;

	if (!x->begun && !rehash_begin(x->h, text_n(p, n)))
		return false;
	x->begun = true;
	return rehash_add(x->h, p, n);
}

static bool hash_one(struct rehasher *h, struct reader *r, struct project *p,
		     struct content *content, uint32_t index)
{
	struct file *f = &content->files[index];
	struct pieces pieces = {h, false};
	struct err e = {0};

	h->on[0] = h->on[1] = h->on[2] = false;
	if (!read_pieces(r, index, add_from_start, &pieces, &e)) {
		project_problem(p, true, e.code[0] ? e.code : "FILE-READ", f->path, 0, "%s", e.text);
		return !p->failed;
	}
	return rehash_end(h, content->arena, f);
}

bool rehash(struct rehasher *h, struct reader *r, struct project *p, struct content *content,
	    struct err *e)
{
	bool ok = true;

	for (uint32_t i = 0; ok && h->count && i < content->file_count; i++) {
		const struct file *f = &content->files[i];
		bool wanted = f->size && (f->reach == REACH_HOOK || rehash_is_dropper(f));
		if (wanted && !f->digests && !hash_one(h, r, p, content, i))
			ok = err_set(e, "LIMIT-MEMORY", "the memory for this scan is used up");
	}
	return ok;
}
