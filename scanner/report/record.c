#include "scanner/report/record.h"

static void words(struct json_writer *w, struct text key, struct text spaced)
{
	json_key(w, key);
	json_open_array(w);
	for (struct cut c = {.tail = spaced, .found = true}; c.found;) {
		c = text_cut(c.tail, ' ');
		if (c.head.n)
			json_put_text(w, c.head);
	}
	json_close(w);
}

static void list(struct json_writer *w, struct text key, const struct text *items, size_t n)
{
	json_key(w, key);
	json_open_array(w);
	for (size_t i = 0; i < n; i++)
		json_put_text(w, items[i]);
	json_close(w);
}

static void finding_row(struct json_writer *w, const struct finding *f)
{
	json_key(w, T("corpus"));
	if (f->corpus.pack.n == 0) {
		json_put_null(w);
		return;
	}
	json_open_object(w);
	json_member_text(w, T("pack"), f->corpus.pack);
	json_member_text(w, T("row"), f->corpus.row);
	json_member_u64(w, T("seq"), f->corpus.seq);
	json_member_text(w, T("source"), f->corpus.source);
	json_close(w);
}

static void finding_package(struct json_writer *w, const struct finding *f)
{
	json_key(w, T("package"));
	if (f->package.purl.n == 0 && f->package.name.n == 0) {
		json_put_null(w);
		return;
	}
	json_open_object(w);
	json_member_bool(w, T("dev"), f->package.dev);
	json_member_bool(w, T("direct"), f->package.direct);
	json_member_text(w, T("name"), f->package.name);
	json_member_bool(w, T("optional"), f->package.optional);
	list(w, T("path"), f->package.path, f->package.path_count);
	json_member_text(w, T("purl"), f->package.purl);
	json_member_text(w, T("source"), text_of(f->package.source));
	json_member_text(w, T("version"), f->package.version);
	json_close(w);
}

static void finding_context(struct json_writer *w, const struct finding *f)
{
	json_key(w, T("context"));
	if (!f->context.count && !f->context.layer_count) {
		json_put_null(w);
		return;
	}
	json_open_object(w);
	json_key(w, T("layers"));
	json_open_array(w);
	for (size_t i = 0; i < f->context.layer_count; i++) {
		json_open_object(w);
		json_member_text(w, T("how"), f->context.layers[i].how);
		json_member_text(w, T("text"), f->context.layers[i].text);
		json_close(w);
	}
	json_close(w);
	json_member_u64(w, T("line"), f->context.first);
	list(w, T("lines"), f->context.lines, f->context.count);
	json_close(w);
}

void record_finding(struct json_writer *w, const struct finding *f)
{
	json_open_object(w);
	list(w, T("behaviours"), f->behaviours, f->behaviour_count);
	json_member_u64(w, T("column"), f->column);
	json_member_text(w, T("confidence"), text_of(confidence_name(f->confidence)));
	finding_context(w, f);
	finding_row(w, f);
	json_key(w, T("denied"));
	if (f->denied.n)
		json_put_text(w, f->denied);
	else
		json_put_null(w);
	json_member_text(w, T("evidence"), f->evidence);
	json_member_text(w, T("file"), f->file);
	json_member_text(w, T("fingerprint"), text_of(f->fingerprint));
	words(w, T("fixed"), f->fixed);
	json_member_bool(w, T("known"), f->known);
	json_member_u64(w, T("line"), f->line);
	list(w, T("members"), f->members, f->member_count);
	json_member_text(w, T("message"), f->message);
	finding_package(w, f);
	json_key(w, T("reachable"));
	if (f->reachable < 0)
		json_put_null(w);
	else
		json_put_bool(w, f->reachable != 0);
	words(w, T("references"), f->references);
	json_member_text(w, T("remediation"), f->remediation);
	json_member_text(w, T("rule"), text_of(f->rule));
	json_member_text(w, T("severity"), text_of(severity_name(f->severity)));
	json_close(w);
}

void record_package(struct json_writer *w, const struct report_package *p)
{
	json_open_object(w);
	json_member_bool(w, T("dev"), p->dev);
	json_member_bool(w, T("direct"), p->direct);
	json_member_text(w, T("file"), p->file);
	json_member_bool(w, T("installed"), p->installed);
	json_member_text(w, T("integrity"), p->integrity);
	json_member_u64(w, T("line"), p->line);
	json_member_bool(w, T("locked"), p->locked);
	json_member_text(w, T("name"), p->name);
	json_member_bool(w, T("optional"), p->optional);
	json_member_text(w, T("purl"), p->purl);
	json_member_text(w, T("resolved"), p->resolved);
	json_member_text(w, T("source"), p->source);
	json_member_text(w, T("version"), p->version);
	json_close(w);
}

void record_member(struct json_writer *w, const struct report_member *m)
{
	json_open_object(w);
	json_key(w, T("counts"));
	json_open_object(w);
	json_member_u64(w, T("critical"), m->counts[SEVERITY_CRITICAL]);
	json_member_u64(w, T("high"), m->counts[SEVERITY_HIGH]);
	json_member_u64(w, T("info"), m->counts[SEVERITY_INFO]);
	json_member_u64(w, T("low"), m->counts[SEVERITY_LOW]);
	json_member_u64(w, T("medium"), m->counts[SEVERITY_MEDIUM]);
	json_close(w);
	json_member_text(w, T("folder"), m->folder.n ? m->folder : T("."));
	json_member_text(w, T("name"), m->name);
	json_member_u64(w, T("packages"), m->package_count);
	json_member_text(w, T("version"), m->version);
	json_close(w);
}

void record_pack(struct json_writer *w, const struct report_pack *p)
{
	json_open_object(w);
	json_key(w, T("age"));
	if (p->age == UINT64_MAX)
		json_put_null(w);
	else
		json_put_u64(w, p->age);
	json_member_u64(w, T("behind"), p->behind);
	json_member_u64(w, T("created"), p->created);
	json_member_u64(w, T("epoch"), p->epoch);
	json_member_text(w, T("id"), p->id);
	json_member_text(w, T("name"), p->name);
	json_member_bool(w, T("pinned"), p->pinned);
	json_member_u64(w, T("seq"), p->seq);
	json_member_text(w, T("signers"), p->signers);
	json_member_text(w, T("state"), p->state);
	json_member_u64(w, T("threshold"), p->threshold);
	json_member_text(w, T("version"), p->version);
	if (p->without.n)
		json_member_text(w, T("without"), p->without);
	json_close(w);
}

void record_counts(struct json_writer *w, const struct report *r)
{
	json_open_object(w);
	json_member_u64(w, T("critical"), r->counts[SEVERITY_CRITICAL]);
	json_member_u64(w, T("hidden"), r->hidden);
	json_member_u64(w, T("high"), r->counts[SEVERITY_HIGH]);
	json_member_u64(w, T("info"), r->counts[SEVERITY_INFO]);
	json_member_u64(w, T("low"), r->counts[SEVERITY_LOW]);
	json_member_u64(w, T("medium"), r->counts[SEVERITY_MEDIUM]);
	json_close(w);
}

void record_stats(struct json_writer *w, const struct report *r)
{
	json_open_object(w);
	json_member_u64(w, T("bytes"), r->bytes);
	json_member_u64(w, T("expired_records"), r->expired);
	json_member_u64(w, T("files"), r->files);
	json_member_u64(w, T("lockfiles"), r->lockfiles);
	json_member_u64(w, T("manifests"), r->manifests);
	json_member_u64(w, T("packages"), r->package_count);
	json_close(w);
}

void record_error(struct json_writer *w, const struct err *e)
{
	if (e->code[0] == '\0') {
		json_put_null(w);
		return;
	}
	json_open_object(w);
	json_member_text(w, T("code"), text_of(e->code));
	json_member_text(w, T("hint"), text_of(e->hint));
	json_member_text(w, T("message"), text_of(e->text));
	json_close(w);
}
