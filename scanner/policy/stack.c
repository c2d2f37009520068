#include "scanner/policy/stack.h"

#include "base/file.h"
#include "crypto/digest.h"
#include "scanner/policy/limits.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define MEMORY_MAX ((size_t)64 << 20) /* of all files, parsed */

struct stack {
	struct arena *arena;
	struct settings files[POLICY_FILES_MAX];
	size_t count;
	uint32_t today;
	bool trust_project;
	const char *const *rule_ids;
	struct policy policy;
};

static bool add(struct stack *s, const char *name, struct text bytes, bool project,
		struct text scope, struct err *e)
{
	struct settings_source from = {
		.name = text_of(name),
		.bytes = bytes,
		.scope = scope,
		.project = project,
		.today = s->today,
		.rule_ids = s->rule_ids,
	};

	if (s->count == POLICY_FILES_MAX)
		return err_set(e, "POLICY-LIMIT", "%s: more than %d policy files in one scan", name,
			       POLICY_FILES_MAX);
	if (!settings_read(s->arena, &from, &s->files[s->count], e))
		return false;
	s->count++;
	return true;
}

/* policy.yaml beside where policy.yml is looked for: whoever wrote it believes that it counts. */
static bool other_spelling(const char *path, struct err *e)
{
	char other[4096];
	struct stat st;
	size_t n = strlen(path);

	if (n < 4 || strcmp(path + n - 4, ".yml") != 0 || n + 2 > sizeof other)
		return true;
	snprintf(other, sizeof other, "%.*s.yaml", (int)(n - 4), path);
	if (lstat(other, &st) != 0)
		return true;
	err_set(e, "POLICY-NAME", "%s: is not read under this name", other);
	return err_hint(e, "rename it to %s, or give it with --policy", path);
}

static bool add_site(struct stack *s, const char *path, bool must_exist, struct err *e)
{
	struct buf b = BUF(POLICY_FILE_BYTES_MAX);
	struct stat st;

	if (!must_exist && !other_spelling(path, e))
		return false;
	/* A folder that cannot be searched hides a policy: that is an error, absence is none. */
	if (stat(path, &st) != 0 && (errno == ENOENT || errno == ENOTDIR) && !must_exist)
		return true;
	bool ok = file_read(AT_FDCWD, path, false, &b, e);
	if (!ok) {
		if (e)
			snprintf(e->code, sizeof e->code, "POLICY-OPEN");
		err_hint(e, "the site's policy must be readable by whoever scans");
	}
	ok = ok && add(s, path, buf_view(&b), false, T(""), e);
	buf_free(&b);
	return ok;
}

static bool add_config(struct stack *s, const struct stack_places *p, struct err *e)
{
	char path[4096];
	bool xdg = p->config && p->config[0] == '/';

	if (!xdg && !(p->home && p->home[0] == '/'))
		return true;
	int n = snprintf(path, sizeof path, "%s%s/picket/policy.yml", xdg ? p->config : p->home,
			 xdg ? "" : "/.config");
	if (n < 0 || (size_t)n >= sizeof path)
		return err_set(e, "POLICY-OPEN", "XDG_CONFIG_HOME is too long");
	return add_site(s, path, false, e);
}

bool stack_open(const struct stack_places *places, uint64_t now, const char *const *rule_ids,
		struct stack **out, struct err *e)
{
	struct stack *s = calloc(1, sizeof *s);

	if (!s || !(s->arena = arena_new(MEMORY_MAX))) {
		free(s);
		return err_set(e, "LIMIT-MEMORY", "out of memory");
	}
	s->today = (uint32_t)(now / 86400);
	s->trust_project = places->trust_project;
	s->rule_ids = rule_ids;
	bool ok = places->policy ? add_site(s, places->policy, true, e) : add_config(s, places, e);
	if (ok && places->etc)
		ok = add_site(s, places->etc, false, e);
	if (!ok) {
		stack_close(s);
		return false;
	}
	*out = s;
	return true;
}

void stack_close(struct stack *s)
{
	if (!s)
		return;
	arena_free(s->arena);
	free(s);
}

/* Names that people give the file by mistake. */
static bool project_spelling(int folder, struct err *why)
{
	static const char *const others[] = {".picket.yaml", ".picket.json", ".picket.toml", ".picketrc",
					     ".picketrc.yml", ".picketrc.yaml", ".picketrc.json"};
	struct stat st;

	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		if (fstatat(folder, others[i], &st, AT_SYMLINK_NOFOLLOW) == 0)
			return err_set(why, "POLICY-NAME", "%s: is not read; the name is " PROJECT_FILE, others[i]);
	return true;
}

bool stack_add_project(struct stack *s, int folder, struct text scope, struct err *why)
{
	struct buf b = BUF(POLICY_FILE_BYTES_MAX);
	struct stat st;
	char name[4096];

	if (fstatat(folder, PROJECT_FILE, &st, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT ? project_spelling(folder, why) : err_errno(why, "FILE-OPEN", PROJECT_FILE);
	if (S_ISLNK(st.st_mode))
		return err_set(why, "POLICY-LINK", PROJECT_FILE ": a link, which is not followed");
	snprintf(name, sizeof name, TEXT_FMT PROJECT_FILE, TEXT_ARG(text_head(scope, 2048)));
	bool ok = file_read(folder, PROJECT_FILE, true, &b, why) &&
		  add(s, name, buf_view(&b), !s->trust_project, scope, why);
	buf_free(&b);
	return ok && project_spelling(folder, why);
}

size_t stack_count(const struct stack *s)
{
	return s->count;
}

const struct settings *stack_at(const struct stack *s, size_t i)
{
	return &s->files[i];
}

/* The lists of all files end to end; at says where a file keeps its own. */
static bool gather(struct stack *s, size_t at, const struct text **out, size_t *count)
{
	struct text *all;
	size_t n = 0;

	*count = 0;
	for (size_t i = 0; i < s->count; i++)
		n += ((const struct settings_list *)(const void *)((const char *)&s->files[i] + at))->count;
	all = ARENA_ARRAY(s->arena, struct text, n);
	for (size_t i = 0; all && i < s->count; i++) {
		const struct settings_list *l =
			(const void *)((const char *)&s->files[i] + at);
		for (size_t k = 0; k < l->count; k++)
			all[(*count)++] = l->items[k];
	}
	*out = all;
	return all != NULL;
}

const struct policy *stack_policy(struct stack *s, struct err *e)
{
	struct policy *p = &s->policy;
	bool ok = gather(s, offsetof(struct settings, internal), &p->internal, &p->internal_count) &&
		  gather(s, offsetof(struct settings, hosts), &p->hosts, &p->host_count) &&
		  gather(s, offsetof(struct settings, licence_allow), &p->licence_allow,
			 &p->licence_allow_count) &&
		  gather(s, offsetof(struct settings, licence_deny), &p->licence_deny,
			 &p->licence_deny_count) &&
		  gather(s, offsetof(struct settings, publishers_deny), &p->publishers_deny,
			 &p->publisher_deny_count);

	if (ok)
		return p;
	err_set(e, "LIMIT-MEMORY", "no memory for the policy");
	return NULL;
}

static bool names(const struct settings_list *l, struct text id)
{
	for (size_t i = 0; i < l->count; i++) {
		struct text t = l->items[i];
		if (text_ends(t, T("*")) ? text_starts(id, text_head(t, t.n - 1)) : text_eq(t, id))
			return true;
	}
	return false;
}

bool stack_skips(const struct stack *s, const char *rule)
{
	bool skipped = false;

	for (size_t i = 0; i < s->count; i++) {
		if (names(&s->files[i].rules, text_of(rule)))
			return false;
		skipped |= names(&s->files[i].skip_rules, text_of(rule));
	}
	return skipped;
}

bool stack_requires_lockfile(const struct stack *s)
{
	bool any = false;

	for (size_t i = 0; i < s->count; i++)
		any |= s->files[i].require_lockfile;
	return any;
}

bool stack_requires_integrity(const struct stack *s)
{
	bool any = false;

	for (size_t i = 0; i < s->count; i++)
		any |= s->files[i].require_integrity;
	return any;
}

enum settings_stale stack_stale(const struct stack *s)
{
	enum settings_stale worst = STALE_MARK;

	for (size_t i = 0; i < s->count; i++)
		if (s->files[i].stale > worst)
			worst = s->files[i].stale;
	return worst;
}

bool stack_fail_on(const struct stack *s, bool project, enum severity *out)
{
	bool any = false;

	for (size_t i = 0; i < s->count; i++) {
		const struct settings *f = &s->files[i];
		if (f->project != project || !f->has_fail_on || (any && f->fail_on >= *out))
			continue;
		*out = f->fail_on;
		any = true;
	}
	return any;
}

static void add_expired(struct digest_state *d, const struct settings_excuse *items, size_t count)
{
	for (size_t i = 0; i < count; i++)
		digest_add_u64(d, items[i].expired);
}

void stack_digest(const struct stack *s, char out[65])
{
	struct digest_state d;

	out[0] = '\0';
	if (s->count == 0)
		return;
	digest_begin(&d, DIGEST_POLICY, NULL);
	for (size_t i = 0; i < s->count; i++) {
		const struct settings *f = &s->files[i];
		digest_add_u64(&d, f->project);
		digest_add(&d, f->digest, sizeof f->digest);
		add_expired(&d, f->suppress, f->suppress_count);
		add_expired(&d, f->allow, f->allow_count);
	}
	struct digest whole = digest_end(&d);
	digest_hex(out, &whole);
}
