/* SPDX 2.3 JSON (ISO/IEC 5962 and its 2.3 update): packages and what depends on what. SPDX has no
 * place for findings; use cyclonedx or sarif beside it.
 */
#include "scanner/report/address.h"
#include "scanner/report/decided.h"
#include "scanner/report/provenance.h"
#include "scanner/report/visible.h"

#include "json/write.h"

#include <string.h>

/* The field is mandatory; without a clock it is the epoch, as reproducible builds do. */
static struct text date_of(const struct report *r)
{
	return r->started.n ? r->started : T("1970-01-01T00:00:00Z");
}

static void put_id(struct json_writer *w, uint32_t index)
{
	char id[40];

	snprintf(id, sizeof id, "SPDXRef-Package-%u", (unsigned)index);
	json_put_text(w, text_of(id));
}

static void put_checksums(struct json_writer *w, struct text integrity)
{
	struct address_hash h;
	char name[16];

	json_key(w, T("checksums"));
	json_open_array(w);
	while (address_next_hash(&integrity, &h)) {
		/* "SHA-512" is "SHA512" here (SPDX 2.3, section 7.10). */
		snprintf(name, sizeof name, "SHA%s", h.algorithm + 4);
		json_open_object(w);
		json_member_text(w, T("algorithm"), text_of(name));
		json_member_text(w, T("checksumValue"), text_of(h.hex));
		json_close(w);
	}
	json_close(w);
}

/* npm writes the commit of a git address behind "#"; here that is a path inside, and a commit stands behind "@"
 * (SPDX 2.3, section 7.7). */
static void put_location(struct json_writer *w, const struct report_package *p)
{
	bool git = text_starts(p->resolved, T("git+"));
	bool known = git || text_starts(p->resolved, T("https://")) || text_starts(p->resolved, T("http://"));
	struct cut c = text_cut(git ? p->resolved : T(""), '#');
	struct buf b = BUF(VISIBLE_MAX);

	buf_text(&b, c.head);
	if (c.tail.n) {
		buf_text(&b, T("@"));
		buf_text(&b, c.tail);
	}
	bool whole = git && !b.failed;
	json_member_text(w, T("downloadLocation"), whole ? buf_view(&b) : known && !git ? p->resolved : T("NOASSERTION"));
	buf_free(&b);
}

static void put_package(struct json_writer *w, const struct report_package *p, uint32_t i)
{
	json_open_object(w);
	json_key(w, T("SPDXID"));
	put_id(w, i);
	put_checksums(w, p->integrity);
	json_member_text(w, T("copyrightText"), T("NOASSERTION"));
	put_location(w, p);
	if (p->purl.n) {
		json_key(w, T("externalRefs"));
		json_open_array(w);
		json_open_object(w);
		json_member_text(w, T("referenceCategory"), T("PACKAGE-MANAGER"));
		json_member_text(w, T("referenceLocator"), p->purl);
		json_member_text(w, T("referenceType"), T("purl"));
		json_close(w);
		json_close(w);
	}
	json_member_bool(w, T("filesAnalyzed"), false);
	json_member_text(w, T("licenseConcluded"), T("NOASSERTION"));
	json_member_text(w, T("licenseDeclared"), T("NOASSERTION"));
	json_member_text(w, T("name"), p->name.n ? p->name : T("unnamed"));
	if (p->version.n)
		json_member_text(w, T("versionInfo"), p->version);
	json_close(w);
}

/* SPDX 2.3, section 12: what the site decided about findings, for whoever reviews the document. */
static void put_annotations(struct json_writer *w, const struct report *r)
{
	json_key(w, T("annotations"));
	json_open_array(w);
	for (size_t i = 0; i < r->suppressed_count; i++) {
		struct buf b = BUF(VISIBLE_MAX);
		buf_text(&b, T("Finding not counted, by policy: "));
		decided_sentence(&b, &r->suppressed[i]);
		json_open_object(w);
		json_member_text(w, T("annotationDate"), date_of(r));
		json_member_text(w, T("annotationType"), T("REVIEW"));
		json_member_text(w, T("annotator"), text_of("Tool: picket-" PICKET_VERSION));
		visible_member(w, T("comment"), buf_view(&b));
		json_close(w);
		buf_free(&b);
	}
	json_close(w);
}

static void put_relationships(struct json_writer *w, const struct report *r)
{
	json_key(w, T("relationships"));
	json_open_array(w);
	for (uint32_t i = 0; i < r->package_count; i++) {
		json_open_object(w);
		json_key(w, T("relatedSpdxElement"));
		put_id(w, i);
		json_member_text(w, T("relationshipType"), T("DESCRIBES"));
		json_member_text(w, T("spdxElementId"), T("SPDXRef-DOCUMENT"));
		json_close(w);
	}
	for (size_t i = 0; i < r->edge_count; i++) {
		if (i && memcmp(&r->edges[i], &r->edges[i - 1], sizeof r->edges[i]) == 0)
			continue;
		json_open_object(w);
		json_key(w, T("relatedSpdxElement"));
		put_id(w, r->edges[i].to);
		json_member_text(w, T("relationshipType"), T("DEPENDS_ON"));
		json_key(w, T("spdxElementId"));
		put_id(w, r->edges[i].from);
		json_close(w);
	}
	json_close(w);
}

/* SPDX 2.3, section 6.10. */
static void put_corpus(struct json_writer *w, const struct report *r)
{
	struct buf b = BUF(VISIBLE_MAX);

	if (r->status != SCAN_COMPLETE)
		buf_text(&b, T("Not complete: something could not be read, and packages may be missing here. "));
	buf_text(&b, T("Judged by: "));
	for (size_t i = 0; i < r->pack_count; i++) {
		if (i)
			buf_text(&b, T("; "));
		provenance_sentence(&b, &r->packs[i]);
	}
	if (!r->pack_count)
		buf_text(&b, T("no packs"));
	visible_member(w, T("comment"), buf_view(&b));
	buf_free(&b);
}

static void put_creation(struct json_writer *w, const struct report *r)
{
	json_key(w, T("creationInfo"));
	json_open_object(w);
	put_corpus(w, r);
	json_member_text(w, T("created"), date_of(r));
	json_key(w, T("creators"));
	json_open_array(w);
	json_put_text(w, text_of("Tool: picket-" PICKET_VERSION));
	json_close(w);
	json_close(w);
}

static bool write_spdx(FILE *out, const struct report *r, const struct report_options *o,
		       struct err *e)
{
	struct json_writer w;
	char space[128];

	(void)o;
	if (r->status == SCAN_REFUSED)
		return err_set(e, "REPORT-REFUSED", "no bill of materials without a verdict");
	snprintf(space, sizeof space, "https://picket.invalid/spdx/%s", r->scan_id);
	json_to_file(&w, out, JSON_PRETTY);
	json_open_object(&w);
	json_member_text(&w, T("SPDXID"), T("SPDXRef-DOCUMENT"));
	if (r->suppressed_count)
		put_annotations(&w, r);
	put_creation(&w, r);
	json_member_text(&w, T("dataLicense"), T("CC0-1.0"));
	json_member_text(&w, T("documentNamespace"), text_of(space));
	json_member_text(&w, T("name"), T("picket"));
	json_key(&w, T("packages"));
	json_open_array(&w);
	for (uint32_t i = 0; i < r->package_count; i++)
		put_package(&w, &r->packages[i], i);
	json_close(&w);
	put_relationships(&w, r);
	json_member_text(&w, T("spdxVersion"), T("SPDX-2.3"));
	json_close(&w);
	return json_end(&w) || err_set(e, "REPORT-WRITE", "spdx: %s", json_fault(&w));
}

const struct report_format report_spdx = {
	.name = "spdx",
	.about = "SPDX 2.3 bill of materials",
	.lists = true,
	.write = write_spdx,
};
