/* CycloneDX 1.6 JSON (ECMA-424): every package instance as a component with its purl, hashes and
 * dependencies; findings about packages as vulnerabilities.
 */
#include "scanner/report/address.h"
#include "scanner/report/decided.h"
#include "scanner/report/provenance.h"
#include "scanner/report/visible.h"

#include "json/write.h"

#include <string.h>

#define REF_MAX	    2048
#define PROJECT_REF "project" /* components' references begin with a number */

/* A component's reference: its purl is not unique (one version in two places), its place is. */
static void put_ref(struct json_writer *w, const struct report *r, uint32_t index)
{
	struct buf b = BUF(REF_MAX);

	buf_printf(&b, "%u:", (unsigned)index);
	if (!buf_text(&b, r->packages[index].name))
		buf_clear(&b);
	json_put_text(w, buf_view(&b));
	buf_free(&b);
}

static void put_name(struct json_writer *w, struct text name)
{
	struct cut c = text_cut(name, '/');

	if (c.found && text_starts(name, T("@")))
		json_member_text(w, T("group"), c.head);
	json_member_text(w, T("name"),
			 c.found && text_starts(name, T("@")) ? c.tail : name);
}

static void put_hashes(struct json_writer *w, struct text integrity)
{
	struct address_hash h;
	bool open = false;

	while (address_next_hash(&integrity, &h)) {
		if (!open) {
			json_key(w, T("hashes"));
			json_open_array(w);
		}
		open = true;
		json_open_object(w);
		json_member_text(w, T("alg"), text_of(h.algorithm));
		json_member_text(w, T("content"), text_of(h.hex));
		json_close(w);
	}
	if (open)
		json_close(w);
}

static bool is_web(struct text t)
{
	return text_starts(t, T("https://")) || text_starts(t, T("http://"));
}

static void put_property(struct json_writer *w, struct text name, struct text value)
{
	json_open_object(w);
	json_member_text(w, T("name"), name);
	json_member_text(w, T("value"), value);
	json_close(w);
}

static void put_component(struct json_writer *w, const struct report *r, uint32_t i)
{
	const struct report_package *p = &r->packages[i];

	json_open_object(w);
	json_key(w, T("bom-ref"));
	put_ref(w, r, i);
	if (is_web(p->resolved)) {
		json_key(w, T("externalReferences"));
		json_open_array(w);
		json_open_object(w);
		json_member_text(w, T("type"), T("distribution"));
		json_member_text(w, T("url"), p->resolved);
		json_close(w);
		json_close(w);
	}
	put_hashes(w, p->integrity);
	put_name(w, p->name.n ? p->name : T("unnamed"));
	json_key(w, T("properties"));
	json_open_array(w);
	put_property(w, T("picket:source"), p->source);
	if (p->dev)
		put_property(w, T("cdx:npm:package:development"), T("true"));
	json_close(w);
	if (p->purl.n)
		json_member_text(w, T("purl"), p->purl);
	json_member_text(w, T("scope"), p->optional ? T("optional") : T("required"));
	json_member_text(w, T("type"), T("library"));
	if (p->version.n)
		json_member_text(w, T("version"), p->version);
	json_close(w);
}

static void put_dependencies(struct json_writer *w, const struct report *r)
{
	json_key(w, T("dependencies"));
	json_open_array(w);
	json_open_object(w);
	json_key(w, T("dependsOn"));
	json_open_array(w);
	for (uint32_t i = 0; i < r->package_count; i++)
		if (r->packages[i].direct)
			put_ref(w, r, i);
	json_close(w);
	json_member_text(w, T("ref"), T(PROJECT_REF));
	json_close(w);
	for (size_t i = 0; i < r->edge_count;) {
		uint32_t from = r->edges[i].from;
		json_open_object(w);
		json_key(w, T("dependsOn"));
		json_open_array(w);
		for (uint32_t last = UINT32_MAX; i < r->edge_count && r->edges[i].from == from; i++) {
			if (r->edges[i].to != last)
				put_ref(w, r, r->edges[i].to);
			last = r->edges[i].to;
		}
		json_close(w);
		json_key(w, T("ref"));
		put_ref(w, r, from);
		json_close(w);
	}
	json_close(w);
}

/* Packages are sorted by name: the first that is not before this one. */
static uint32_t first_named(const struct report *r, struct text name)
{
	size_t low = 0, high = r->package_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (text_cmp(r->packages[middle].name, name) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return (uint32_t)low;
}

/* The components a finding is about: all instances of that name and version. */
static void put_affects(struct json_writer *w, const struct report *r, const struct finding *f)
{
	json_key(w, T("affects"));
	json_open_array(w);
	if (!f->package.name.n) {
		json_open_object(w);
		json_member_text(w, T("ref"), T(PROJECT_REF));
		json_close(w);
	}
	for (uint32_t i = first_named(r, f->package.name); f->package.name.n && i < r->package_count; i++) {
		const struct report_package *p = &r->packages[i];
		if (!text_eq(p->name, f->package.name))
			break;
		if (!text_eq(p->version, f->package.version))
			continue;
		json_open_object(w);
		json_key(w, T("ref"));
		put_ref(w, r, i);
		json_close(w);
	}
	json_close(w);
}

static void put_rating(struct json_writer *w, const struct finding *f)
{
	json_key(w, T("ratings"));
	json_open_array(w);
	json_open_object(w);
	json_member_text(w, T("method"), T("other"));
	json_member_text(w, T("severity"), text_of(severity_name(f->severity)));
	json_close(w);
	json_close(w);
}

/* VEX: the site's decision. What is excused until a day is not called harmless. */
static void put_analysis(struct json_writer *w, const struct finding_excuse *x)
{
	struct buf b = BUF(VISIBLE_MAX);

	if (!x)
		return;
	buf_printf(&b, "Not counted, by policy (%s): ", x->kind);
	decided_reason(&b, x);
	json_key(w, T("analysis"));
	json_open_object(w);
	visible_member(w, T("detail"), buf_view(&b));
	json_key(w, T("response"));
	json_open_array(w);
	json_put_text(w, T("will_not_fix"));
	json_close(w);
	json_member_text(w, T("state"), T("in_triage"));
	json_close(w);
	buf_free(&b);
}

static void put_vulnerability(struct json_writer *w, const struct report *r, const struct finding *f,
			      const struct finding_excuse *x)
{
	json_open_object(w);
	put_affects(w, r, f);
	put_analysis(w, x);
	json_key(w, T("bom-ref"));
	json_put_text(w, text_of(f->fingerprint));
	visible_member(w, T("description"), f->message);
	if (f->evidence.n)
		visible_member(w, T("detail"), f->evidence);
	json_member_text(w, T("id"), f->corpus.row.n ? f->corpus.row : text_of(f->rule));
	json_key(w, T("properties"));
	json_open_array(w);
	put_property(w, T("picket:rule"), text_of(f->rule));
	if (f->corpus.pack.n)
		put_property(w, T("picket:pack"), f->corpus.pack);
	json_close(w);
	put_rating(w, f);
	if (f->remediation.n)
		visible_member(w, T("recommendation"), f->remediation);
	json_key(w, T("source"));
	json_open_object(w);
	json_member_text(w, T("name"), f->corpus.source.n ? f->corpus.source : T("picket"));
	json_close(w);
	json_close(w);
}

static void put_corpus(struct json_writer *w, const struct report *r)
{
	json_key(w, T("properties"));
	json_open_array(w);
	for (size_t i = 0; i < r->pack_count; i++) {
		struct buf b = BUF(VISIBLE_MAX);
		provenance_sentence(&b, &r->packs[i]);
		json_open_object(w);
		json_member_text(w, T("name"), T("picket:corpus"));
		visible_member(w, T("value"), buf_view(&b));
		json_close(w);
		buf_free(&b);
	}
	json_close(w);
}

/* 1.6, "compositions": what is here is known not to be all. */
static void put_compositions(struct json_writer *w, const struct report *r)
{
	if (r->status == SCAN_COMPLETE)
		return;
	json_key(w, T("compositions"));
	json_open_array(w);
	json_open_object(w);
	json_member_text(w, T("aggregate"), T("incomplete"));
	json_key(w, T("assemblies"));
	json_open_array(w);
	json_put_text(w, T(PROJECT_REF));
	json_close(w);
	json_close(w);
	json_close(w);
}

static void put_metadata(struct json_writer *w, const struct report *r)
{
	json_key(w, T("metadata"));
	json_open_object(w);
	json_key(w, T("component"));
	json_open_object(w);
	json_member_text(w, T("bom-ref"), T(PROJECT_REF));
	json_member_text(w, T("name"), T("the scanned project"));
	json_member_text(w, T("type"), T("application"));
	json_close(w);
	put_corpus(w, r);
	if (r->started.n)
		json_member_text(w, T("timestamp"), r->started);
	json_key(w, T("tools"));
	json_open_object(w);
	json_key(w, T("components"));
	json_open_array(w);
	json_open_object(w);
	json_member_text(w, T("name"), T("picket"));
	json_member_text(w, T("type"), T("application"));
	json_member_text(w, T("version"), text_of(PICKET_VERSION));
	json_close(w);
	json_close(w);
	json_close(w);
	json_close(w);
}

/* RFC 9562, version 8: a UUID of our own making, from the scan id, so that equal content gives
 * an equal serial number. */
static void put_serial(struct json_writer *w, const struct report *r)
{
	char uuid[64];
	const char *id = r->scan_id;

	if (strlen(id) < 32)
		return;
	snprintf(uuid, sizeof uuid, "urn:uuid:%.8s-%.4s-8%.3s-a%.3s-%.12s", id, id + 8, id + 13,
		 id + 17, id + 20);
	json_member_text(w, T("serialNumber"), text_of(uuid));
}

static bool write_cyclonedx(FILE *out, const struct report *r, const struct report_options *o,
			    struct err *e)
{
	struct json_writer w;

	(void)o;
	if (r->status == SCAN_REFUSED)
		return err_set(e, "REPORT-REFUSED", "no bill of materials without a verdict");
	json_to_file(&w, out, JSON_PRETTY);
	json_open_object(&w);
	json_member_text(&w, T("$schema"), T("http://cyclonedx.org/schema/bom-1.6.schema.json"));
	json_member_text(&w, T("bomFormat"), T("CycloneDX"));
	json_key(&w, T("components"));
	json_open_array(&w);
	for (uint32_t i = 0; i < r->package_count; i++)
		put_component(&w, r, i);
	json_close(&w);
	put_compositions(&w, r);
	put_dependencies(&w, r);
	put_metadata(&w, r);
	put_serial(&w, r);
	json_member_text(&w, T("specVersion"), T("1.6"));
	json_member_u64(&w, T("version"), 1);
	json_key(&w, T("vulnerabilities"));
	json_open_array(&w);
	for (size_t i = 0; i < r->finding_count; i++)
		put_vulnerability(&w, r, r->findings[i], NULL);
	for (size_t i = 0; i < r->suppressed_count; i++)
		put_vulnerability(&w, r, r->suppressed[i].finding, &r->suppressed[i]);
	json_close(&w);
	json_close(&w);
	return json_end(&w) || err_set(e, "REPORT-WRITE", "cyclonedx: %s", json_fault(&w));
}

const struct report_format report_cyclonedx = {
	.name = "cyclonedx",
	.about = "CycloneDX 1.6 bill of materials, findings as vulnerabilities",
	.lists = true,
	.write = write_cyclonedx,
};
