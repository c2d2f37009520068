#include "scanner/rehash.h"

#include "scanner/read.h"

static const enum sha_kind kinds_of[REHASH_KINDS] = {SHA_MD5, SHA_1, SHA_512};

bool rehash_kinds(struct corpus *c, uint32_t *kinds)
{
	*kinds = 0;
	for (unsigned i = 0; c && i < REHASH_KINDS; i++) {
		bool has = false;
		if (!corpus_has(c, text_of(sha_name(kinds_of[i])), &has))
			return false;
		*kinds |= (uint32_t)has << i;
	}
	return true;
}

bool rehash_open(struct rehasher *h, uint32_t kinds)
{
	bool ok = true;

	*h = (struct rehasher){0};
	for (unsigned i = 0; i < REHASH_KINDS; i++) {
		if (!(kinds >> i & 1))
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

bool rehash_begin(struct rehasher *h)
{
	bool ok = true;

	for (unsigned i = 0; i < REHASH_KINDS; i++)
		ok = ok && (!h->sha[i] || sha_begin(h->sha[i]));
	return ok;
}

bool rehash_add(void *rehasher, const void *p, size_t n)
{
	struct rehasher *h = rehasher;
	bool ok = true;

	for (unsigned i = 0; i < REHASH_KINDS; i++)
		ok = ok && (!h->sha[i] || sha_add(h->sha[i], p, n));
	return ok;
}

bool rehash_end(struct rehasher *h, struct arena *a, struct file *f)
{
	struct file_digest *out = ARENA_ARRAY(a, struct file_digest, h->count);
	uint8_t raw[SHA_MAX];
	uint32_t n = 0;

	for (unsigned i = 0; out && i < REHASH_KINDS; i++) {
		if (!h->sha[i])
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

static bool hash_one(struct rehasher *h, struct reader *r, struct project *p,
		     struct content *content, uint32_t index)
{
	struct file *f = &content->files[index];
	struct err e = {0};

	if (!rehash_begin(h))
		return false;
	if (!read_pieces(r, index, rehash_add, h, &e)) {
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
