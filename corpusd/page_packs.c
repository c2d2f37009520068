/* /packs: each pack in force, who signed it, what its last version changed, and the versions before it that are kept. */
#include "corpusd/page.h"

#include "corpusd/kept.h"

static void put_changes(struct page *p, const struct manifest *m)
{
	if (!m->has_prev) {
		page_put(p, "<span class=\"soft\">the first of its line</span>");
		return;
	}
	page_put(p, "<span class=\"add\">+");
	page_count(p, m->stats_add);
	page_put(p, "</span> <span class=\"upd\">~");
	page_count(p, m->stats_upd);
	page_put(p, "</span> <span class=\"del\">&minus;");
	page_count(p, m->stats_del);
	page_put(p, "</span>");
}

static void put_parts(struct page *p, const struct manifest *m)
{
	for (size_t i = 0; i < m->part_count; i++) {
		buf_printf(p->out, "%s%s ", i ? ", " : "", tlp_name(m->parts[i].tlp));
		page_count(p, m->parts[i].rows);
	}
}

static void put_term(struct page *p, const char *term)
{
	buf_printf(p->out, "</dd><dt>%s</dt><dd>", term);
}

static void put_old(struct page *p, const struct state_pack *k, size_t i)
{
	char before[DIGEST_HEX], after[DIGEST_HEX];

	digest_hex(before, &k->old[i].id);
	digest_hex(after, &k->use.id);
	buf_printf(p->out, "<li>seq %ju <span class=\"mono soft\">%.12s</span> <a href=\"/packs/diff?name=",
		   (uintmax_t)k->old[i].seq, before);
	page_url(p, text_of(k->name));
	buf_printf(p->out, "&amp;from=%s&amp;to=%s\">compare</a></li>", before, after);
}

static void put_kept(struct page *p, const struct state_pack *k)
{
	if (!k || !k->in_use)
		return;
	if (state_order(&k->use, &k->high) < 0) {
		put_term(p, "Behind");
		page_count(p, k->high.seq - k->use.seq);
		page_put(p, " of the newest ever seen here, by a rollback");
	}
	if (!k->old_count)
		return;
	put_term(p, "Before it");
	page_put(p, "<ul class=\"plain\">");
	for (size_t i = 0; i < k->old_count; i++)
		put_old(p, k, i);
	page_put(p, "</ul>");
}

static void put_signers(struct page *p, const struct report_pack *k)
{
	page_text(p, k->signers);
	buf_printf(p->out, " <span class=\"soft\">&middot; %zu of %zu needed</span>", k->signer_count, k->threshold);
}

static void put_pack(struct page *p, const struct store *s, const struct report_pack *k, const struct manifest *m)
{
	page_put(p, "<section class=\"card pack ");
	page_text(p, k->state);
	page_put(p, "\"><header><h3>");
	page_text(p, k->name);
	page_put(p, " <span class=\"version\">");
	page_text(p, k->version);
	page_put(p, "</span></h3><span class=\"state\">");
	page_text(p, k->pinned ? T("pinned") : k->state);
	buf_printf(p->out, "</span></header>\n<dl><dt>Sequence</dt><dd>%ju", (uintmax_t)k->seq);
	if (k->behind)
		buf_printf(p->out, " <span class=\"soft\">%ju behind the newest</span>", (uintmax_t)k->behind);
	if (k->without.n) {
		page_put(p, " <span class=\"soft\">without its level ");
		page_text(p, k->without);
		page_put(p, "</span>");
	}
	if (k->epoch > 1)
		buf_printf(p->out, " <span class=\"soft\">epoch %ju</span>", (uintmax_t)k->epoch);
	put_term(p, "Made");
	page_ago(p, k->created);
	put_term(p, "Signed by");
	put_signers(p, k);
	if (m) {
		put_term(p, "Last change");
		put_changes(p, m);
		put_term(p, "Rows");
		put_parts(p, m);
	}
	put_kept(p, s ? kept_known(s, k->name) : NULL);
	put_term(p, "Manifest");
	page_put(p, "<span class=\"mono\">");
	page_text(p, k->id);
	page_put(p, "</span></dd></dl></section>\n");
}

static void put_all(struct page *p, const struct store *s, struct generation *g)
{
	size_t count = 0;
	const struct report_pack *packs = generation_packs(g, &count);
	struct err e = {0};

	if (generation_bad(g, &e))
		page_error(p, text_of(e.code), text_of(e.text), T("no scan gets a verdict until the packs are sound again"));
	page_put(p, "<div class=\"grid\">");
	for (size_t i = 0; i < count; i++) {
		struct pack *pack = NULL;
		if (s)
			kept_open(s, generation_path(g, i), packs[i].id, &pack, NULL);
		put_pack(p, s, &packs[i], pack ? pack_manifest(pack) : NULL);
		pack_close(pack);
	}
	page_put(p, "</div>\n");
}

void page_packs(struct front *f, struct request *q, struct response *r)
{
	struct generation *g = engine_hold(f->engine);
	struct store *s = NULL;
	struct page p;
	struct err e = {0};

	page_begin(&p, f, q, r, T("Packs"), "/packs", 0);
	page_put(&p, "<h1>Packs</h1>\n<p class=\"soft\">What scans are compared with: signed, and verified again with "
		     "every page that is read. A change is counted by the publisher and signed with the pack.</p>\n");
	if (!kept_store(q->arena, f->settings->packs, &s, &e))
		page_error(&p, text_of(e.code), text_of(e.text), text_of(e.hint));
	if (g)
		put_all(&p, s, g);
	else
		page_error(&p, T("PACK-NONE"), T("no pack could be verified: no scan gets a verdict"), T("corpusd's log says why"));
	page_end(&p);
	store_close(s);
	engine_drop(g);
}
