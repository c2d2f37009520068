#include "scanner/rehash.h"

#include "crypto/sha.h"

#define KINDS 3

static const enum sha_kind kinds[KINDS] = {SHA_MD5, SHA_1, SHA_512};

struct hashers {
	struct sha *sha[KINDS]; /* NULL: no pack asks for it */
	uint32_t count;
};

static bool feed(void *ctx, const void *p, size_t n)
{
	struct hashers *h = ctx;
	bool ok = true;

	for (int i = 0; i < KINDS; i++)
		ok = ok && (!h->sha[i] || sha_add(h->sha[i], p, n));
	return ok;
}

static bool is_wanted(const struct file *f)
{
	return f->size && (f->klass == FILE_EXECUTABLE || f->klass == FILE_ARCHIVE ||
			   f->reach == REACH_HOOK);
}

static bool hash_one(struct reader *r, struct hashers *h, struct project *p, struct content *content,
		     uint32_t index)
{
	struct file *f = &content->files[index];
	struct file_digest *out = ARENA_ARRAY(content->arena, struct file_digest, h->count);
	uint8_t raw[SHA_MAX];
	struct err e = {0};

	for (int i = 0; out && i < KINDS; i++)
		if (h->sha[i] && !sha_begin(h->sha[i]))
			return false;
	if (!out)
		return false;
	if (!read_pieces(r, index, feed, h, &e)) {
		project_problem(p, true, e.code[0] ? e.code : "FILE-READ", f->path, 0, "%s", e.text);
		return !p->failed;
	}
	for (int i = 0; i < KINDS; i++) {
		if (!h->sha[i] || !sha_end(h->sha[i], raw))
			continue;
		out[f->digest_count].kind = sha_name(kinds[i]);
		hex_put(out[f->digest_count++].hex, raw, sha_size(kinds[i]));
	}
	f->digests = out;
	return true;
}

static bool open_hashers(struct corpus *c, struct hashers *h, struct err *e)
{
	for (int i = 0; i < KINDS; i++) {
		bool has = false;
		if (!corpus_has(c, text_of(sha_name(kinds[i])), &has)) {
			corpus_failed(c, e);
			return false;
		}
		if (!has)
			continue;
		h->sha[i] = sha_new(kinds[i]);
		h->count++;
		if (!h->sha[i])
			return err_set(e, "LIMIT-MEMORY", "no memory to hash");
	}
	return true;
}

bool rehash(struct reader *r, struct corpus *c, struct project *p, struct content *content,
	    struct err *e)
{
	struct hashers h = {0};
	bool ok = open_hashers(c, &h, e);

	for (uint32_t i = 0; ok && h.count && i < content->file_count; i++)
		if (is_wanted(&content->files[i]) && !hash_one(r, &h, p, content, i))
			ok = err_set(e, "LIMIT-MEMORY", "the memory for this scan is used up");
	for (int i = 0; i < KINDS; i++)
		sha_free(h.sha[i]);
	return ok;
}
