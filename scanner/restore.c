#include "scanner/restore.h"

#include "scanner/dep.h"
#include "scanner/rule/rule.h"

#include <string.h>

struct restoring {
	struct arena *arena;
	const char *bad; /* the first member that is not as it should be */
};

static bool fault(struct restoring *x, const char *what)
{
	if (!x->bad)
		x->bad = what;
	return false;
}

static uint64_t number(struct restoring *x, struct json object, struct text key)
{
	uint64_t n = 0;

	if (!json_u64(json_get(object, key), &n))
		fault(x, "number");
	return n;
}

static uint32_t small(struct restoring *x, struct json object, struct text key)
{
	uint64_t n = number(x, object, key);

	if (n > UINT32_MAX)
		fault(x, "number");
	return (uint32_t)n;
}

/* A list of texts as one, a space between. */
static struct text words(struct restoring *x, struct json list)
{
	struct text all = T("");

	for (struct json_each m = json_each(list); json_next(&m);)
		all = arena_printf(x->arena, TEXT_FMT "%s" TEXT_FMT, TEXT_ARG(all), all.n ? " " : "",
				   TEXT_ARG(json_text(m.value)));
	return all;
}

/* At most max of them, or as many as there are when out is NULL. */
static struct text *texts(struct restoring *x, struct json list, struct text *out, size_t max, size_t *count)
{
	size_t n = json_count(list);

	*count = 0;
	if (!out) {
		out = ARENA_ARRAY(x->arena, struct text, n + 1);
		max = n;
	}
	if (!out || n > max) {
		fault(x, "list");
		return NULL;
	}
	for (struct json_each m = json_each(list); json_next(&m);)
		out[(*count)++] = json_text(m.value);
	return out;
}

/* Names that the engine knows are its own constants. */
static const char *source_of(struct text t)
{
	for (enum source_kind s = SOURCE_REGISTRY; s < SOURCE_KINDS; s++)
		if (text_eq(t, text_of(source_name(s))))
			return source_name(s);
	return source_name(SOURCE_UNKNOWN);
}

static const char *name_of(struct restoring *x, struct text t)
{
	struct text kept = arena_text(x->arena, t);

	return kept.p ? kept.p : "";
}

static void read_package(struct restoring *x, struct json v, struct finding *f)
{
	f->package.source = source_name(SOURCE_UNKNOWN);
	if (!json_is(v, JSON_OBJECT))
		return;
	f->package.dev = json_true(json_get(v, T("dev")));
	f->package.direct = json_true(json_get(v, T("direct")));
	f->package.optional = json_true(json_get(v, T("optional")));
	f->package.name = json_get_text(v, T("name"));
	f->package.purl = json_get_text(v, T("purl"));
	f->package.version = json_get_text(v, T("version"));
	f->package.source = source_of(json_get_text(v, T("source")));
	texts(x, json_get(v, T("path")), f->package.path, FINDING_PATH_MAX, &f->package.path_count);
}

static void read_context(struct restoring *x, struct json v, struct finding *f)
{
	struct json list = json_get(v, T("layers"));
	struct finding_layer *layers;

	if (!json_is(v, JSON_OBJECT))
		return;
	f->context.first = small(x, v, T("line"));
	f->context.lines = texts(x, json_get(v, T("lines")), NULL, 0, &f->context.count);
	layers = ARENA_ARRAY(x->arena, struct finding_layer, json_count(list) + 1);
	if (!layers)
		return;
	for (struct json_each m = json_each(list); json_next(&m);)
		layers[f->context.layer_count++] = (struct finding_layer){json_get_text(m.value, T("how")),
									  json_get_text(m.value, T("text"))};
	f->context.layers = layers;
}

static bool confidence_of(struct text t, enum confidence *out)
{
	for (enum confidence c = CONFIDENCE_LOW; c <= CONFIDENCE_EXACT; c++)
		if (text_eq(t, text_of(confidence_name(c)))) {
			*out = c;
			return true;
		}
	return false;
}

static const struct finding *read_finding(struct restoring *x, struct json v)
{
	struct finding *f = ARENA_NEW(x->arena, struct finding);
	struct json row = json_get(v, T("corpus")), reach = json_get(v, T("reachable"));
	struct text print = json_get_text(v, T("fingerprint"));

	if (!f)
		return NULL;
	f->rule = name_of(x, json_get_text(v, T("rule")));
	if (!severity_parse(json_get_text(v, T("severity")), &f->severity) ||
	    !confidence_of(json_get_text(v, T("confidence")), &f->confidence) || print.n >= sizeof f->fingerprint ||
	    !*f->rule)
		fault(x, "findings");
	else
		memcpy(f->fingerprint, print.p, print.n);
	read_package(x, json_get(v, T("package")), f);
	read_context(x, json_get(v, T("context")), f);
	texts(x, json_get(v, T("behaviours")), f->behaviours, FINDING_BEHAVIOUR_MAX, &f->behaviour_count);
	f->members = texts(x, json_get(v, T("members")), NULL, 0, &f->member_count);
	f->file = json_get_text(v, T("file"));
	f->line = small(x, v, T("line"));
	f->column = small(x, v, T("column"));
	f->message = json_get_text(v, T("message"));
	f->evidence = json_get_text(v, T("evidence"));
	f->remediation = json_get_text(v, T("remediation"));
	f->references = words(x, json_get(v, T("references")));
	f->fixed = words(x, json_get(v, T("fixed")));
	f->denied = json_get_text(v, T("denied"));
	f->known = json_true(json_get(v, T("known")));
	f->reachable = json_is(reach, JSON_BOOL) ? json_true(reach) : -1;
	if (json_is(row, JSON_OBJECT)) {
		f->corpus.pack = json_get_text(row, T("pack"));
		f->corpus.row = json_get_text(row, T("row"));
		f->corpus.source = json_get_text(row, T("source"));
		f->corpus.seq = number(x, row, T("seq"));
	}
	return f;
}

static bool read_findings(struct restoring *x, struct json list, struct report *r)
{
	const struct finding **all = arena_array(x->arena, json_count(list) + 1, sizeof *all);

	if (!all || !json_is(list, JSON_ARRAY))
		return fault(x, "findings");
	for (struct json_each m = json_each(list); json_next(&m);) {
		all[r->finding_count] = read_finding(x, m.value);
		if (!all[r->finding_count++])
			return fault(x, "findings");
	}
	r->findings = all;
	return true;
}

static const char *kind_of(struct text t)
{
	return text_eq(t, T("suppress")) ? "suppress" : text_eq(t, T("allow")) ? "allow" : "ignore";
}

static void read_suppressed(struct restoring *x, struct json list, struct report *r)
{
	struct finding_excuse *all = ARENA_ARRAY(x->arena, struct finding_excuse, json_count(list) + 1);

	if (!all)
		return;
	for (struct json_each m = json_each(list); json_next(&m);)
		all[r->suppressed_count++] = (struct finding_excuse){
			.finding = read_finding(x, json_get(m.value, T("finding"))),
			.kind = kind_of(json_get_text(m.value, T("kind"))),
			.reason = json_get_text(m.value, T("reason")),
			.owner = json_get_text(m.value, T("owner")),
			.expires = json_get_text(m.value, T("expires")),
			.policy = json_get_text(m.value, T("policy")),
		};
	r->suppressed = all;
}

/* "alice, bob" */
static size_t count_names(struct text t)
{
	size_t n = t.n > 0;

	for (struct cut c = text_cut(t, ','); c.found; c = text_cut(c.tail, ','))
		n++;
	return n;
}

static void read_packs(struct restoring *x, struct json list, struct report *r)
{
	r->packs = ARENA_ARRAY(x->arena, struct report_pack, json_count(list) + 1);
	if (!r->packs)
		return;
	for (struct json_each m = json_each(list); json_next(&m);) {
		struct json age = json_get(m.value, T("age"));
		r->packs[r->pack_count++] = (struct report_pack){
			.name = json_get_text(m.value, T("name")),
			.version = json_get_text(m.value, T("version")),
			.id = json_get_text(m.value, T("id")),
			.signers = json_get_text(m.value, T("signers")),
			.state = json_get_text(m.value, T("state")),
			.without = json_get_text(m.value, T("without")),
			.epoch = number(x, m.value, T("epoch")),
			.seq = number(x, m.value, T("seq")),
			.created = number(x, m.value, T("created")),
			.behind = json_is(json_get(m.value, T("behind")), JSON_MISSING) ? 0 : number(x, m.value, T("behind")),
			.signer_count = count_names(json_get_text(m.value, T("signers"))),
			.threshold = (size_t)number(x, m.value, T("threshold")),
			.age = json_is(age, JSON_NULL) ? UINT64_MAX : number(x, m.value, T("age")),
			.pinned = json_true(json_get(m.value, T("pinned"))),
		};
	}
}

static void read_packages(struct restoring *x, struct json list, struct report *r)
{
	r->packages = ARENA_ARRAY(x->arena, struct report_package, json_count(list) + 1);
	if (!r->packages)
		return;
	for (struct json_each m = json_each(list); json_next(&m);) {
		struct json v = m.value;
		r->packages[r->package_count] = (struct report_package){
			.name = json_get_text(v, T("name")),
			.version = json_get_text(v, T("version")),
			.source = json_get_text(v, T("source")),
			.resolved = json_get_text(v, T("resolved")),
			.integrity = json_get_text(v, T("integrity")),
			.purl = json_get_text(v, T("purl")),
			.file = json_get_text(v, T("file")),
			.line = small(x, v, T("line")),
			.index = (uint32_t)r->package_count,
			.direct = json_true(json_get(v, T("direct"))),
			.dev = json_true(json_get(v, T("dev"))),
			.optional = json_true(json_get(v, T("optional"))),
			.installed = json_true(json_get(v, T("installed"))),
			.locked = json_true(json_get(v, T("locked"))),
		};
		r->package_count++;
	}
}

static void read_edges(struct restoring *x, struct json list, struct report *r)
{
	r->edges = ARENA_ARRAY(x->arena, struct report_edge, json_count(list) + 1);
	if (!r->edges)
		return;
	for (struct json_each m = json_each(list); json_next(&m);) {
		struct report_edge edge = {small(x, m.value, T("from")), small(x, m.value, T("to"))};
		if (edge.from >= r->package_count || edge.to >= r->package_count)
			fault(x, "edges");
		else
			r->edges[r->edge_count++] = edge;
	}
}

static void read_counts(struct restoring *x, struct json v, size_t counts[SEVERITIES])
{
	for (enum severity s = SEVERITY_INFO; s < SEVERITIES; s++)
		counts[s] = (size_t)number(x, v, text_of(severity_name(s)));
}

static void read_members(struct restoring *x, struct json list, struct report *r)
{
	struct report_member *all = ARENA_ARRAY(x->arena, struct report_member, json_count(list) + 1);

	if (!all)
		return;
	for (struct json_each m = json_each(list); json_next(&m);) {
		struct report_member *one = &all[r->member_count++];
		struct text folder = json_get_text(m.value, T("folder"));
		one->name = json_get_text(m.value, T("name"));
		one->version = json_get_text(m.value, T("version"));
		one->folder = text_eq(folder, T(".")) ? T("") : folder;
		one->package_count = (size_t)number(x, m.value, T("packages"));
		read_counts(x, json_get(m.value, T("counts")), one->counts);
	}
	r->members = all;
}

static void read_error(struct json v, struct err *out)
{
	if (!json_is(v, JSON_OBJECT))
		return;
	struct text hint = json_get_text(v, T("hint")), code = json_get_text(v, T("code"));
	err_set(out, "SAVED", TEXT_FMT, TEXT_ARG(json_get_text(v, T("message"))));
	snprintf(out->code, sizeof out->code, TEXT_FMT, TEXT_ARG(code));
	if (hint.n)
		err_hint(out, TEXT_FMT, TEXT_ARG(hint));
}

/* A report without a baseline counts everything as new. */
static void read_decided(struct restoring *x, struct json root, struct report *r)
{
	struct json baseline = json_get(root, T("baseline")), policy = json_get(root, T("policy"));
	struct text digest = json_get_text(policy, T("digest"));

	memcpy(r->new_counts, r->counts, sizeof r->counts);
	r->has_baseline = json_is(baseline, JSON_OBJECT);
	if (r->has_baseline) {
		r->gone = (size_t)number(x, baseline, T("gone"));
		r->known = (size_t)number(x, baseline, T("known"));
		memset(r->new_counts, 0, sizeof r->new_counts);
		r->new_counts[SEVERITY_INFO] = (size_t)number(x, baseline, T("new"));
	}
	r->denied = (size_t)number(x, policy, T("denied"));
	if (digest.n < sizeof r->policy)
		memcpy(r->policy, digest.p, digest.n);
	r->notices = texts(x, json_get(policy, T("notices")), NULL, 0, &r->notice_count);
}

static void read_head(struct restoring *x, struct json root, struct report *r)
{
	struct json stats = json_get(root, T("stats"));
	struct text status = json_get_text(root, T("status")), id = json_get_text(root, T("scan_id"));

	for (enum scan_status s = SCAN_COMPLETE; s <= SCAN_REFUSED; s++)
		if (text_eq(status, text_of(scan_status_name(s))))
			r->status = s;
	if (!text_eq(status, text_of(scan_status_name(r->status))) || id.n >= sizeof r->scan_id)
		fault(x, "status");
	else
		memcpy(r->scan_id, id.p, id.n);
	r->target = json_get_text(root, T("target"));
	r->started = json_get_text(root, T("started"));
	r->bytes = number(x, stats, T("bytes"));
	r->files = number(x, stats, T("files"));
	r->expired = number(x, stats, T("expired_records"));
	r->lockfiles = number(x, stats, T("lockfiles"));
	r->manifests = number(x, stats, T("manifests"));
	read_counts(x, json_get(root, T("counts")), r->counts);
	r->hidden = (size_t)number(x, json_get(root, T("counts")), T("hidden"));
	read_error(json_get(root, T("refused")), &r->refused);
	read_error(json_get(root, T("error")), &r->error);
}

static void list_rules(struct restoring *x, struct report *r)
{
	size_t count = 0;

	while (rules[count])
		count++;
	struct report_rule *all = ARENA_ARRAY(x->arena, struct report_rule, count);
	for (size_t i = 0; all && i < count; i++)
		all[i] = (struct report_rule){rules[i]->id, rules[i]->title, rules[i]->about, rules[i]->remedy,
					      rules[i]->references};
	r->rules = all;
	r->rule_count = all ? count : 0;
}

bool restore_report(struct arena *a, struct json root, struct report *out, struct err *e)
{
	struct restoring x = {.arena = a};

	*out = (struct report){0};
	if (!text_eq(json_get_text(root, T("schema")), T("picket-scan-1"))) {
		err_set(e, "SAVED-FORMAT", "not a report of scan");
		return err_hint(e, "make one with: picket scan --format json -o FILE TARGET");
	}
	read_head(&x, root, out);
	read_decided(&x, root, out);
	read_packs(&x, json_get(root, T("corpus")), out);
	read_packages(&x, json_get(root, T("packages")), out);
	read_edges(&x, json_get(root, T("edges")), out);
	read_members(&x, json_get(root, T("members")), out);
	read_findings(&x, json_get(root, T("findings")), out);
	read_suppressed(&x, json_get(root, T("suppressed")), out);
	list_rules(&x, out);
	if (arena_failed(a))
		return err_set(e, "LIMIT-MEMORY", "no memory for the report");
	return !x.bad || err_set(e, "SAVED-FORMAT", "a report of scan with an unsound %s", x.bad);
}
