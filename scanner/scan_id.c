#include "scanner/scan_id.h"

static void add_packs(struct digest_state *s, const struct corpus *corpus)
{
	size_t n = corpus ? corpus_pack_count(corpus) : 0;

	digest_add_u64(s, n);
	for (size_t i = 0; i < n; i++) {
		struct corpus_pack pack = corpus_pack_at(corpus, i);
		digest_add_text(s, text_of(pack.id));
		if (pack.without.n) /* what was known, not only what was signed */
			digest_add_text(s, pack.without);
	}
}

static void *make(void *ctx)
{
	struct scan_id *id = ctx;
	const struct content *c = id->content;
	const struct project *p = id->project, *previous = id->previous;
	struct digest_state s;

	digest_begin(&s, DIGEST_SCAN, NULL);
	digest_add_text(&s, text_of(PICKET_VERSION));
	digest_add_text(&s, text_of(id->policy));
	add_packs(&s, id->corpus);
	size_t n = c ? c->file_count : p->document_count;
	digest_add_u64(&s, n);
	for (size_t i = 0; i < n; i++) {
		digest_add_text(&s, c ? c->files[i].path : p->documents[i].path);
		digest_add(&s, c ? c->files[i].sha256 : p->documents[i].sha256, 32);
	}
	for (uint32_t i = 0; previous && i < previous->document_count; i++) {
		digest_add_text(&s, T("previous"));
		digest_add(&s, previous->documents[i].sha256, 32);
	}
	struct digest d = digest_end(&s);
	digest_hex(id->hex, &d);
	return NULL;
}

void scan_id_begin(struct scan_id *id, bool aside)
{
	id->begun = true;
	id->running = aside && pthread_create(&id->thread, NULL, make, id) == 0;
	if (!id->running)
		make(id);
}

void scan_id_wait(struct scan_id *id)
{
	if (id->running)
		pthread_join(id->thread, NULL);
	id->running = false;
}
