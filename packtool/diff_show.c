#include "packtool/diff.h"

#include "base/escape.h"
#include "crypto/base64.h"
#include "crypto/sha.h"
#include "packtool/value.h"

#include <string.h>

/* What is shown first is what people judge by: packages and indicators before the records behind them. */
static const enum sheet_id order[SHEETS] = {SHEET_AFFECTED, SHEET_INDICATOR, SHEET_YARA, SHEET_RECORD,
					    SHEET_CAMPAIGN, SHEET_SOURCE, SHEET_POPULAR};
static const char *const titles[SHEETS] = {
	[SHEET_AFFECTED] = "Packages", [SHEET_INDICATOR] = "Indicators", [SHEET_RECORD] = "Records",
	[SHEET_CAMPAIGN] = "Campaigns", [SHEET_SOURCE] = "Sources", [SHEET_POPULAR] = "Popular names",
	[SHEET_YARA] = "YARA rules, by line",
};

/* ---- what stands about a pack as a whole: one line a fact, both sides ---- */

enum { FACTS = 9 };
static const char *const facts[FACTS] = {"sequence", "version", "made", "id", "rows", "levels", "signed by",
					 "threshold", "grants"};

static void put_levels(const struct diff_side *s, struct buf *out)
{
	bool any = false;

	for (int t = 0; t < TLP_LEVELS; t++) {
		if (s->part[t])
			buf_printf(out, "%s%s", any ? ", " : "", tlp_name((enum tlp)t));
		any |= s->part[t] != NULL;
	}
}

static void put_signers(const struct verified *v, struct buf *out)
{
	char spoken[PUBKEY_SPOKEN];

	for (size_t i = 0; i < verified_signers(v); i++) {
		pubkey_spoken(spoken, verified_signer_key(v, i));
		buf_printf(out, "%s%s %s", i ? ", " : "", verified_signer_name(v, i), spoken);
	}
}

/* "e1 s42", or what it is instead of a version. */
static void put_place(const struct diff_side *s, struct buf *out)
{
	const struct manifest *m = s->pack ? pack_manifest(s->pack) : NULL;

	if (m)
		buf_printf(out, "e%ju s%ju", (uintmax_t)m->epoch, (uintmax_t)m->seq);
	else
		buf_text(out, T("source folder"));
}

static void put_fact(const struct diff_side *s, int fact, struct buf *out)
{
	char hex[DIGEST_HEX], day[16];

	if (fact == 0)
		put_place(s, out);
	if (fact == 4)
		buf_printf(out, "%ju", (uintmax_t)s->rows);
	if (fact == 5)
		put_levels(s, out);
	if (!s->pack || (s->pending && fact > 6))
		return; /* nobody signed it, and nobody gave it a version */
	const struct pack *p = s->pack;
	const struct manifest *m = pack_manifest(p);
	struct digest id = pack_id(p);
	digest_hex(hex, &id);
	date_put(day, m->created, '-');
	switch (fact) {
	case 0:
	case 4:
	case 5:
		break;
	case 1:
		buf_printf(out, "%s", m->version);
		break;
	case 2:
		buf_printf(out, "%s", day);
		break;
	case 3:
		buf_printf(out, "%s", hex);
		break;
	case 6:
		if (s->pending)
			buf_printf(out, "not enough yet: %s", s->pending);
		else
			put_signers(pack_verified(p), out);
		break;
	case 7:
		buf_printf(out, "%zu", verified_threshold(pack_verified(p)));
		break;
	default:
		buf_printf(out, "%s", pack_grants_allow(p) ? "deny, allow" : "deny");
	}
}

/* Both sides of a fact; true when they differ. */
static bool both(const struct diff *d, int fact, struct buf *a, struct buf *b)
{
	buf_clear(a);
	buf_clear(b);
	put_fact(&d->before, fact, a);
	put_fact(&d->after, fact, b);
	return !text_eq(buf_view(a), buf_view(b));
}

/* A folder has no signers, no version, no grants, a pack without enough signatures neither threshold nor grants:
 * beside one, only what both have is worth a line. */
static bool worth(const struct diff *d, int fact)
{
	bool counts = !d->before.pending && !d->after.pending;
	return (d->before.pack && d->after.pack && (counts || fact < 7)) || fact == 0 || fact == 4 || fact == 5;
}

/* ---- text ---- */

static void put_plain(FILE *out, struct text t)
{
	struct buf b = BUF(65536);

	escape_plain(&b, t);
	fwrite(b.p ? b.p : "", 1, b.n, out);
	buf_free(&b);
}

static void text_columns(const struct diff_row *r, FILE *out)
{
	for (size_t i = r->table->keys; i < r->table->columns; i++) {
		if (text_eq(r->before[i], r->after[i]))
			continue;
		fprintf(out, "      %s: ", r->table->column[i].name);
		put_plain(out, r->before[i]);
		fputs(" -> ", out);
		put_plain(out, r->after[i]);
		fputc('\n', out);
	}
}

static void text_table(const struct diff *d, enum sheet_id t, FILE *out)
{
	const struct change *c = &d->tables[t];
	struct buf line = BUF(8192);

	if (!c->added && !c->changed && !c->gone)
		return;
	fprintf(out, "\n%s: %ju added, %ju changed, %ju gone\n", titles[t], (uintmax_t)c->added,
		(uintmax_t)c->changed, (uintmax_t)c->gone);
	for (size_t i = 0; i < d->count; i++) {
		const struct diff_row *r = &d->rows[i];
		if (r->table != &sheets[t])
			continue;
		buf_clear(&line);
		diff_row_put(r, &line);
		fprintf(out, "  %c ", !r->had ? '+' : !r->has ? '-' : '~');
		put_plain(out, buf_view(&line));
		fprintf(out, "%s%s\n", r->tlp == TLP_CLEAR ? "" : "  tlp ",
			r->tlp == TLP_CLEAR ? "" : tlp_name(r->tlp));
		if (r->had && r->has)
			text_columns(r, out);
	}
	uint64_t all = c->added + c->changed + c->gone;
	if (all > d->kept[t])
		fprintf(out, "  ... and %ju more (--max)\n", (uintmax_t)(all - d->kept[t]));
	buf_free(&line);
}

void diff_text(const struct diff *d, FILE *out)
{
	struct buf a = BUF(65536), b = BUF(65536);

	fprintf(out, "%s\n", d->after.name);
	for (int i = 0; i < FACTS; i++) {
		if (!worth(d, i))
			continue;
		bool differ = both(d, i, &a, &b);
		fprintf(out, "  %-10s ", facts[i]);
		put_plain(out, buf_view(&a));
		if (differ) {
			fputs(" -> ", out);
			put_plain(out, buf_view(&b));
		}
		fputc('\n', out);
	}
	fprintf(out, "  %-10s %ju added, %ju changed, %ju gone\n", "changes", (uintmax_t)d->total.added,
		(uintmax_t)d->total.changed, (uintmax_t)d->total.gone);
	for (size_t i = 0; i < SHEETS; i++)
		text_table(d, order[i], out);
	buf_free(&a);
	buf_free(&b);
}

/* ---- JSON ---- */

static void json_side(const struct diff_row *r, const struct text *v, bool there, struct text key,
		      struct json_writer *w)
{
	if (!there)
		return;
	json_key(w, key);
	json_open_object(w);
	for (size_t i = 0; i < r->table->columns; i++)
		json_member_text(w, text_of(r->table->column[i].name), v[i]);
	json_close(w);
}

static void json_change(const struct change *c, struct json_writer *w)
{
	json_open_object(w);
	json_member_u64(w, T("added"), c->added);
	json_member_u64(w, T("changed"), c->changed);
	json_member_u64(w, T("gone"), c->gone);
	json_close(w);
}

void diff_json(const struct diff *d, struct json_writer *w)
{
	struct buf a = BUF(65536), b = BUF(65536);

	json_open_object(w);
	json_member_text(w, T("pack"), text_of(d->after.name));
	json_key(w, T("facts"));
	json_open_object(w);
	for (int i = 0; i < FACTS; i++) {
		both(d, i, &a, &b);
		json_key(w, text_of(facts[i]));
		json_open_object(w);
		json_member_text(w, T("before"), buf_view(&a));
		json_member_text(w, T("after"), buf_view(&b));
		json_close(w);
	}
	json_close(w);
	json_key(w, T("total"));
	json_change(&d->total, w);
	json_key(w, T("tables"));
	json_open_object(w);
	for (size_t i = 0; i < SHEETS; i++) {
		json_key(w, text_of(sheets[order[i]].name));
		json_change(&d->tables[order[i]], w);
	}
	json_close(w);
	json_key(w, T("rows"));
	json_open_array(w);
	for (size_t i = 0; i < d->count; i++) {
		const struct diff_row *r = &d->rows[i];
		json_open_object(w);
		json_member_text(w, T("table"), text_of(r->table->name));
		json_member_text(w, T("tlp"), text_of(tlp_name(r->tlp)));
		json_member_text(w, T("change"), text_of(diff_row_kind(r)));
		json_side(r, r->before, r->had, T("before"), w);
		json_side(r, r->after, r->has, T("after"), w);
		json_close(w);
	}
	json_close(w);
	json_close(w);
	buf_free(&a);
	buf_free(&b);
}

/* ---- HTML ---- */

static const char style[] =
	":root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1c2330;--soft:#5c6675;--line:#dfe3ea;"
	"--add:#0f7b43;--add-bg:#e6f5ec;--gone:#b3261e;--gone-bg:#fcebea;--mod:#8a5a00;--mod-bg:#fdf3dc}"
	"@media(prefers-color-scheme:dark){:root{--bg:#12161d;--card:#1a202a;--ink:#e6eaf1;--soft:#9aa5b5;"
	"--line:#2b3442;--add:#5fd394;--add-bg:#15301f;--gone:#ff8a80;--gone-bg:#3a1a19;--mod:#f1c15d;"
	"--mod-bg:#352a10}}"
	"*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--ink);"
	"font:15px/1.5 system-ui,sans-serif}main{max-width:72rem;margin:0 auto;padding:2rem 1.25rem 4rem}"
	"h1{font-size:1.6rem;margin:0 0 .25rem;overflow-wrap:anywhere}h2{font-size:1.1rem;margin:2rem 0 .6rem}"
	"p{margin:.2rem 0 1rem;color:var(--soft)}.cards{display:flex;gap:.8rem;flex-wrap:wrap;margin:1rem 0}"
	".card{flex:1 1 9rem;background:var(--card);border:1px solid var(--line);border-radius:10px;"
	"padding:.8rem 1rem}.card b{display:block;font-size:1.7rem;line-height:1.2}.card span{color:var(--soft)}"
	".added b,.k.added{color:var(--add)}.gone b,.k.gone{color:var(--gone)}.changed b,.k.changed{color:var(--mod)}"
	".wide{overflow-x:auto;border:1px solid var(--line);border-radius:10px;background:var(--card)}"
	"table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.45rem .8rem;"
	"border-top:1px solid var(--line);overflow-wrap:anywhere}tr:first-child>*{border-top:0}"
	"th{color:var(--soft);font-weight:600;white-space:nowrap}td.k{font-weight:600;white-space:nowrap;width:6rem}"
	"td.l{white-space:nowrap;color:var(--soft);width:5rem}tr.added{background:var(--add-bg)}"
	"tr.gone{background:var(--gone-bg)}tr.changed{background:var(--mod-bg)}code{font:13px/1.5 ui-monospace,"
	"monospace}del{color:var(--gone)}ins{color:var(--add);text-decoration:none}small{display:block;"
	"color:var(--soft)}summary{cursor:pointer}summary h2{display:inline-block;margin:1.4rem .4rem .6rem 0}";

static void put_html(struct buf *out, struct text t)
{
	escape_html(out, t);
}

static void html_head(const struct diff *d, struct buf *out)
{
	uint8_t hash[SHA_MAX] = {0};
	char text[64] = "";
	struct sha *s = sha_new(SHA_256);

	if (s && sha_begin(s) && sha_add(s, style, strlen(style)) && sha_end(s, hash))
		base64_encode(text, hash, 32);
	sha_free(s);
	buf_printf(out,
		   "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
		   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
		   "'sha256-%s'; base-uri 'none'; form-action 'none'\">"
		   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
		   "<meta name=\"referrer\" content=\"no-referrer\"><title>",
		   text);
	put_html(out, text_of(d->after.name));
	buf_printf(out, ": what changed</title><style>%s</style></head><body><main>\n", style);
}

static void html_cards(const struct change *c, struct buf *out)
{
	const struct {
		const char *kind;
		uint64_t n;
	} cards[] = {{"added", c->added}, {"changed", c->changed}, {"gone", c->gone}};

	buf_printf(out, "<div class=\"cards\">");
	for (size_t i = 0; i < 3; i++)
		buf_printf(out, "<div class=\"card %s\"><b>%ju</b><span>rows %s</span></div>", cards[i].kind,
			   (uintmax_t)cards[i].n, cards[i].kind);
	buf_printf(out, "</div>\n");
}

static void html_facts(const struct diff *d, struct buf *out)
{
	struct buf a = BUF(65536), b = BUF(65536);

	buf_printf(out, "<h2>The packs</h2><div class=\"wide\"><table><tr><th></th><th>before</th><th>after</th></tr>\n");
	for (int i = 0; i < FACTS; i++) {
		if (!worth(d, i))
			continue;
		bool differ = both(d, i, &a, &b);
		buf_printf(out, "<tr%s><th>%s</th><td><code>", differ && i > 4 ? " class=\"changed\"" : "", facts[i]);
		put_html(out, buf_view(&a));
		buf_printf(out, "</code></td><td><code>");
		put_html(out, buf_view(&b));
		buf_printf(out, "</code></td></tr>\n");
	}
	buf_printf(out, "</table></div>\n");
	buf_free(&a);
	buf_free(&b);
}

static void html_columns(const struct diff_row *r, struct buf *out)
{
	for (size_t i = r->table->keys; i < r->table->columns; i++) {
		if (text_eq(r->before[i], r->after[i]))
			continue;
		buf_printf(out, "<small>%s: <del>", r->table->column[i].name);
		put_html(out, r->before[i]);
		buf_printf(out, "</del> <ins>");
		put_html(out, r->after[i]);
		buf_printf(out, "</ins></small>");
	}
}

static void html_table(const struct diff *d, enum sheet_id t, struct buf *out)
{
	const struct change *c = &d->tables[t];
	uint64_t all = c->added + c->changed + c->gone;
	struct buf line = BUF(8192);

	if (!all)
		return;
	buf_printf(out, "<details open><summary><h2>%s</h2> %ju added, %ju changed, %ju gone</summary>"
			"<div class=\"wide\"><table>\n",
		   titles[t], (uintmax_t)c->added, (uintmax_t)c->changed, (uintmax_t)c->gone);
	for (size_t i = 0; i < d->count; i++) {
		const struct diff_row *r = &d->rows[i];
		if (r->table != &sheets[t])
			continue;
		buf_clear(&line);
		diff_row_put(r, &line);
		buf_printf(out, "<tr class=\"%s\"><td class=\"k %s\">%s</td><td class=\"l\">%s</td><td><code>",
			   diff_row_kind(r), diff_row_kind(r), diff_row_kind(r), tlp_name(r->tlp));
		put_html(out, buf_view(&line));
		buf_printf(out, "</code>");
		if (r->had && r->has)
			html_columns(r, out);
		buf_printf(out, "</td></tr>\n");
	}
	if (all > d->kept[t])
		buf_printf(out, "<tr><td></td><td></td><td>and %ju more</td></tr>\n", (uintmax_t)(all - d->kept[t]));
	buf_printf(out, "</table></div></details>\n");
	buf_free(&line);
}

bool diff_html(const struct diff *d, struct buf *out)
{
	html_head(d, out);
	buf_printf(out, "<h1>");
	put_html(out, text_of(d->after.name));
	buf_printf(out, "</h1><p>from ");
	put_place(&d->before, out);
	buf_printf(out, " to ");
	put_place(&d->after, out);
	bool first = d->before.pack && !d->before.pending, second = d->after.pack && !d->after.pending;
	buf_printf(out, "; %s</p>\n", first && second ? "the signatures of both hold"
				      : first	       ? "the signatures of the first hold, the second is not signed by enough yet"
				      : second	       ? "the first is not signed by enough, the signatures of the second hold"
						       : "neither is signed by enough");
	html_cards(&d->total, out);
	html_facts(d, out);
	for (size_t i = 0; i < SHEETS; i++)
		html_table(d, order[i], out);
	buf_printf(out, "</main></body></html>\n");
	return !out->failed;
}
