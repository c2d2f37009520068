#include "scanner/rule/overrides.h"

#include "scanner/spec.h"

#include <string.h>

/* The '>' of "a>b" stands behind a name or a version; that of a range ("a@>1", "a@1 || >2") behind none
 * (pnpm.io, "overrides"). */
static size_t last_step(struct text key)
{
	for (size_t i = key.n; i-- > 1;)
		if (key.p[i] == '>' && !memchr(" |@<", key.p[i - 1], 4) && i + 1 < key.n && key.p[i + 1] != '=')
			return i;
	return key.n;
}

static struct text range_of(struct text descriptor)
{
	struct text range = spec_cut(descriptor).tail;

	text_skip(&range, T("npm:"));
	return range;
}

static void set_parent(struct override *o, struct text descriptor)
{
	o->parent = spec_cut(descriptor).head;
	o->parent_range = range_of(descriptor);
}

static void by_arrow(struct override *o, struct text key)
{
	size_t at = last_step(key);

	if (at < key.n) {
		struct text above = text_head(key, at);
		size_t more = last_step(above);
		set_parent(o, more < above.n ? text_tail(above, more + 1) : above);
		o->far = o->section == OVERRIDE_NPM || more < above.n;
		key = text_tail(key, at + 1);
	}
	o->name = spec_cut(key).head;
	o->range = range_of(key);
}

/* One step of a path: "a", "@s/a", "a@npm:^1"; an address behind the @ takes the rest. */
static struct text step(struct text *rest)
{
	struct cut c = text_cut(*rest, '/');

	if (text_starts(c.head, T("@")) && c.found) {
		struct cut second = text_cut(c.tail, '/');
		c.head = text_head(*rest, c.head.n + 1 + second.head.n);
		c.tail = second.tail;
	}
	struct text range = spec_cut(c.head).tail;
	if (text_has(range, T(":")) && !text_starts(range, T("npm:"))) {
		c.head = *rest;
		c.tail = T("");
	}
	*rest = c.tail;
	return c.head;
}

static void by_path(struct override *o, struct text key)
{
	size_t steps = 0;

	for (struct text rest = key; rest.n;) {
		struct text one = step(&rest);
		if (!rest.n) {
			o->name = spec_cut(one).head;
			o->range = range_of(one);
		} else if (text_eq(one, T("**"))) {
			o->far = steps > 0;
		} else {
			o->far = steps++ > 0;
			set_parent(o, one);
		}
	}
}

void override_key(struct override *o, struct text key)
{
	if (o->section == OVERRIDE_RESOLUTION && last_step(key) == key.n)
		by_path(o, key);
	else
		by_arrow(o, key);
}

static bool add(struct overrides *o, uint32_t root, enum override_section section, struct text key,
		struct text value)
{
	struct override *one = &o->all[o->count];
	bool fresh;

	*one = (struct override){.section = section, .value = value, .root = root, .next = DEP_NONE};
	override_key(one, key);
	if (!one->name.n)
		return true;
	uint32_t *at = map_put(o->names, one->name, &fresh);
	if (!at)
		return false;
	one->alike = fresh ? 1 : o->all[*at].alike + 1;
	if (!fresh)
		one->next = *at;
	*at = o->count++;
	return true;
}

static bool of_manifest(struct overrides *o, uint32_t root, const struct manifest_view *m)
{
	for (uint32_t i = 0; i < m->override_count; i++) {
		enum override_section section = i < m->resolution_first	      ? OVERRIDE_NPM
						: i < m->pnpm_override_first ? OVERRIDE_RESOLUTION
									      : OVERRIDE_PNPM;
		if (!add(o, root, section, m->overrides[i].key, m->overrides[i].value))
			return false;
	}
	return true;
}

static bool of_settings(struct overrides *o, uint32_t root, struct text folder)
{
	const struct project *p = o->project;

	for (uint32_t i = 0; i < p->setting_count; i++) {
		const struct setting *s = &p->settings[i];
		struct text key = s->key, path = p->documents[s->document].path;
		if (strcmp(s->origin, "pnpm-workspace") != 0 || !text_skip(&key, T("overrides.")))
			continue;
		struct cut c = text_cut_last(path, '/');
		if (text_eq(c.found ? c.head : T(""), folder) &&
		    !add(o, root, OVERRIDE_PNPM, key, s->value))
			return false;
	}
	return true;
}

static bool is_root(const struct package *q)
{
	return q->flags & PACKAGE_ROOT && !(q->flags & PACKAGE_INSTALLED);
}

bool overrides_of(struct arena *a, const struct project *p, struct overrides *out)
{
	size_t room = 1;

	for (uint32_t i = 0; i < p->package_count; i++)
		if (is_root(&p->packages[i]) && p->packages[i].manifest < p->manifest_count)
			room += p->manifests[p->packages[i].manifest].override_count;
	for (uint32_t i = 0; i < p->setting_count; i++)
		room += text_starts(p->settings[i].key, T("overrides."));
	*out = (struct overrides){.project = p, .names = map_new(a),
				  .all = ARENA_ARRAY(a, struct override, room)};
	if (!out->names || !out->all)
		return false;
	struct map *folders = map_new(a); /* two lockfiles may state one root */
	bool fresh;
	for (uint32_t i = 0; i < p->package_count; i++) {
		const struct package *q = &p->packages[i];
		if (!is_root(q) || q->manifest >= p->manifest_count)
			continue;
		const struct manifest_view *m = &p->manifests[q->manifest];
		if (!folders || !map_put(folders, m->folder, &fresh))
			return false;
		if (fresh && (!of_manifest(out, i, m) || !of_settings(out, i, m->folder)))
			return false;
	}
	return true;
}

uint32_t overrides_first(const struct overrides *o, struct text name)
{
	const uint32_t *at = o->count ? map_get(o->names, name) : NULL;

	return at ? *at : DEP_NONE;
}

static bool governs(const struct project *p, uint32_t root, uint32_t from)
{
	struct text base = p->packages[root].folder, path = p->packages[from].folder;

	if (!path.n && p->packages[from].document < p->document_count)
		path = p->documents[p->packages[from].document].path;
	return !base.n || (text_skip(&path, base) && (!path.n || *path.p == '/'));
}

/* Whether the one who asks is the parent meant: 1 yes, 0 no, -1 the parent may stand further above. */
static int asked_by(const struct project *p, const struct override *o, uint32_t from)
{
	const struct package *q = &p->packages[from];

	if (!o->parent.n)
		return 1;
	if (text_eq(q->name, o->parent) || text_eq(q->alias, o->parent))
		return o->parent_range.n ? -1 : 1;
	return o->far && !is_root(q) ? -1 : 0;
}

bool overrides_next(const struct overrides *o, struct override_walk *w)
{
	struct text spec = w->spec;

	text_skip(&spec, T("npm:"));
	while (w->at != DEP_NONE) {
		const struct override *one = &o->all[w->at];
		w->at = one->next;
		w->crowded = w->crowded || one->alike > OVERRIDES_ALIKE_MAX;
		if (w->crowded)
			w->at = DEP_NONE;
		int asked = asked_by(o->project, one, w->from);
		if (!asked || !governs(o->project, one->root, w->from))
			continue;
		w->hit = one;
		w->sure = asked > 0 && (!one->range.n || text_eq(one->range, spec));
		return true;
	}
	return false;
}

bool overrides_any(const struct overrides *o, uint32_t from, struct text name, struct text spec)
{
	struct override_walk w = {from, name, spec, overrides_first(o, name), NULL, false, false};

	return overrides_next(o, &w);
}
