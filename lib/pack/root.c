#include "pack/root.h"

#include "pack/lines.h"
#include "pack/manifest.h"
#include "pack/root_rows.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static const char *const role_names[ROLE_KINDS] = {"root", "publisher", "catalog"};

static bool key_name_valid(struct text t)
{
	return pack_name_valid(t) && !text_has(t, T("/"));
}

bool root_pattern_valid(struct text pattern)
{
	if (text_eq(pattern, T("*")))
		return true;
	if (!text_ends(pattern, T("/*")))
		return pack_name_valid(pattern);
	return key_name_valid(text_head(pattern, pattern.n - 2));
}

bool root_pattern_covers(struct text pattern, struct text pack_name)
{
	if (!text_ends(pattern, T("*")))
		return text_eq(pattern, pack_name);
	return text_starts(pack_name, text_head(pattern, pattern.n - 1));
}

size_t root_pattern_weight(struct text pattern)
{
	return pattern.n + !text_ends(pattern, T("*"));
}

static size_t find_key(const struct trust *t, struct text name)
{
	for (size_t i = 0; i < t->key_count; i++)
		if (text_eq(name, text_of(t->keys[i].name)))
			return i;
	return t->key_count;
}

/* Room for one more line of a kind. */
static bool room(struct lines *r, size_t count)
{
	lines_want(r, count < ROLES_MAX, "fewer lines of this kind");
	return !r->failed;
}

static void read_key(struct lines *r, struct trust *t)
{
	lines_want(r, t->key_count < KEYS_MAX, "at most 64 keys");
	if (r->failed)
		return;
	struct root_key *k = &t->keys[t->key_count];
	lines_copy(r, k->name, sizeof k->name, key_name_valid, "a key name");
	struct text word = lines_word(r);
	lines_want(r, word.n == PUBKEY_TEXT - 1 && pubkey_parse(word, &k->key, NULL),
		   "a minisign public key");
	if (r->failed)
		return;
	pubkey_fingerprint(k->fingerprint, &k->key);
	lines_want(r, find_key(t, text_of(k->name)) == t->key_count, "a name not used before");
	for (size_t i = 0; i < t->key_count; i++)
		lines_want(r, strcmp(k->fingerprint, t->keys[i].fingerprint) != 0,
			   "a key not listed before");
	t->key_count++;
}

static void read_role_keys(struct lines *r, const struct trust *t, struct root_role *role)
{
	uint64_t count = 0;

	while (!r->failed && r->line.n) {
		size_t i = find_key(t, lines_word(r));
		lines_want(r, i < t->key_count, "the name of a key listed above");
		if (r->failed)
			return;
		role->keys |= (uint64_t)1 << i;
		count++;
	}
	lines_want(r, role->threshold >= 1 && role->threshold <= count,
		   "a threshold from 1 to the number of keys");
}

static void read_role(struct lines *r, struct trust *t)
{
	if (!room(r, t->role_count))
		return;
	struct root_role *role = &t->roles[t->role_count];
	struct text kind = lines_word(r);
	while (role->kind < ROLE_KINDS && !text_eq(kind, text_of(role_names[role->kind])))
		role->kind++;
	lines_want(r, role->kind < ROLE_KINDS, "a role: root, publisher or catalog");
	if (role->kind == ROLE_PUBLISHER)
		lines_copy(r, role->pattern, sizeof role->pattern, root_pattern_valid,
			   "a prefix like acme/*");
	lines_number(r, &role->threshold);
	read_role_keys(r, t, role);
	for (size_t i = 0; i < t->role_count; i++)
		lines_want(r,
			   t->roles[i].kind != role->kind ||
				   strcmp(t->roles[i].pattern, role->pattern) != 0,
			   "a role not given before");
	t->role_count++;
}

static void read_grant(struct lines *r, struct trust *t)
{
	if (!room(r, t->grant_count))
		return;
	size_t n = t->grant_count++;
	lines_copy(r, t->grants[n].pattern, sizeof t->grants[n].pattern, root_pattern_valid,
		   "a prefix like acme/*");
	struct text what = lines_word(r);
	t->grants[n].allow = text_eq(what, T("deny,allow"));
	lines_want(r, t->grants[n].allow || text_eq(what, T("deny")), "deny or deny,allow");
	for (size_t i = 0; i < n; i++)
		lines_want(r, strcmp(t->grants[i].pattern, t->grants[n].pattern) != 0,
			   "a prefix not granted before");
}

static void read_at(struct lines *r, struct root_at *at)
{
	lines_copy(r, at->pattern, sizeof at->pattern, root_pattern_valid,
		   "a pack name or a prefix");
	lines_tagged(r, 'e', &at->epoch);
	lines_tagged(r, 's', &at->seq);
}

static void read_floor(struct lines *r, struct trust *t)
{
	if (room(r, t->floor_count))
		read_at(r, &t->floors[t->floor_count++]);
}

static void read_revoke(struct lines *r, struct trust *t)
{
	if (!room(r, t->revoke_count))
		return;
	size_t n = t->revoke_count++;
	t->revokes[n].key = find_key(t, lines_word(r));
	lines_want(r, t->revokes[n].key < t->key_count, "the name of a key listed above");
	lines_literal(r, "since");
	read_at(r, &t->revokes[n].since);
}

static bool reason_valid(struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		if (t.p[i] < ' ' || t.p[i] > '~' || t.p[i] == '"' || t.p[i] == '\\')
			return false;
	return t.n > 0 && t.n <= REASON_MAX;
}

static void read_withdraw(struct lines *r, struct trust *t)
{
	if (!room(r, t->withdraw_count))
		return;
	size_t n = t->withdraw_count++;
	read_at(r, &t->withdraws[n].at);
	struct text reason = r->line;
	r->line = T("");
	bool quoted = text_skip(&reason, T("\"")) && text_ends(reason, T("\""));
	if (quoted)
		reason.n--;
	lines_want(r, quoted && reason_valid(reason), "a reason between double quotes");
	if (!r->failed)
		memcpy(t->withdraws[n].reason, reason.p, reason.n);
}

static void read_epoch(struct lines *r, struct trust *t)
{
	if (!room(r, t->epoch_count))
		return;
	size_t n = t->epoch_count++;
	lines_copy(r, t->epochs[n].name, sizeof t->epochs[n].name, pack_name_valid, "a pack name");
	lines_number(r, &t->epochs[n].epoch);
	lines_want(r, t->epochs[n].epoch > 0, "an epoch from 1 on");
	for (size_t i = 0; i < n; i++)
		lines_want(r, strcmp(t->epochs[i].name, t->epochs[n].name) != 0,
			   "a pack not given before");
}

/* Kinds of lines in the order in which they stand. */
static const struct {
	const char *keyword;
	void (*read)(struct lines *r, struct trust *t);
} kinds[] = {
	{"key", read_key},     {"role", read_role},	{"grant", read_grant},
	{"floor", read_floor}, {"revoke", read_revoke}, {"withdraw", read_withdraw},
	{"epoch", read_epoch},
};

static void read_root(struct lines *r, struct trust *t)
{
	lines_begin(r, "iocpack-root");
	lines_literal(r, "1");
	lines_begin(r, "version");
	lines_number(r, &t->version);
	lines_want(r, t->version > 0, "a version from 1 on");
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		while (lines_next_is(r, kinds[i].keyword))
			kinds[i].read(r, t);
	lines_end(r);
	bool root = false;
	for (size_t i = 0; i < t->role_count; i++)
		root = root || t->roles[i].kind == ROLE_ROOT;
	lines_want(r, root, "a root role");
}

static bool is_canonical(const struct trust *t, struct text bytes)
{
	struct buf b = BUF(ROOT_MAX);
	bool same = root_format(t, &b) && text_eq(buf_view(&b), bytes);

	buf_free(&b);
	return same;
}

bool root_parse(struct text bytes, struct trust **out, struct err *e)
{
	struct lines r = {.rest = bytes};

	if (bytes.n > ROOT_MAX)
		return err_set(e, "ROOT-MALFORMED", "root: longer than %zu bytes", ROOT_MAX);
	struct trust *t = calloc(1, sizeof *t);
	if (!t)
		return err_set(e, "NO-MEMORY", "out of memory");
	read_root(&r, t);
	bool ok = !r.failed;
	if (!ok)
		err_set(e, "ROOT-MALFORMED", "root: line %zu: wanted %s", r.number, r.wanted);
	else if (!is_canonical(t, bytes))
		ok = err_set(e, "ROOT-NOT-CANONICAL",
			     "root: says what it says in another spelling than the one allowed");
	if (!ok) {
		trust_free(t);
		return false;
	}
	t->id = digest_of(DIGEST_OBJECT_ID, NULL, bytes.p, bytes.n);
	*out = t;
	return true;
}

void trust_free(struct trust *t)
{
	free(t);
}

static void format_role(const struct trust *t, const struct root_role *role, struct buf *out)
{
	buf_printf(out, "role %s ", role_names[role->kind]);
	if (role->kind == ROLE_PUBLISHER)
		buf_printf(out, "%s ", role->pattern);
	buf_printf(out, "%" PRIu64, role->threshold);
	for (size_t i = 0; i < t->key_count; i++)
		if (role->keys >> i & 1)
			buf_printf(out, " %s", t->keys[i].name);
	buf_char(out, '\n');
}

static void format_at(const char *before, const struct root_at *at, struct buf *out)
{
	buf_printf(out, "%s%s e%" PRIu64 " s%" PRIu64, before, at->pattern, at->epoch, at->seq);
}

bool root_format(const struct trust *t, struct buf *out)
{
	char key[PUBKEY_TEXT];

	buf_printf(out, "iocpack-root 1\nversion %" PRIu64 "\n", t->version);
	for (size_t i = 0; i < t->key_count; i++) {
		pubkey_text(key, &t->keys[i].key);
		buf_printf(out, "key %s %s\n", t->keys[i].name, key);
	}
	for (size_t i = 0; i < t->role_count; i++)
		format_role(t, &t->roles[i], out);
	for (size_t i = 0; i < t->grant_count; i++)
		buf_printf(out, "grant %s %s\n", t->grants[i].pattern,
			   t->grants[i].allow ? "deny,allow" : "deny");
	for (size_t i = 0; i < t->floor_count; i++) {
		format_at("floor ", &t->floors[i], out);
		buf_char(out, '\n');
	}
	for (size_t i = 0; i < t->revoke_count; i++) {
		buf_printf(out, "revoke %s", t->keys[t->revokes[i].key].name);
		format_at(" since ", &t->revokes[i].since, out);
		buf_char(out, '\n');
	}
	for (size_t i = 0; i < t->withdraw_count; i++) {
		format_at("withdraw ", &t->withdraws[i].at, out);
		buf_printf(out, " \"%s\"\n", t->withdraws[i].reason);
	}
	for (size_t i = 0; i < t->epoch_count; i++)
		buf_printf(out, "epoch %s %" PRIu64 "\n", t->epochs[i].name, t->epochs[i].epoch);
	return !out->failed;
}

static bool format_simple(const struct trust_key *keys, size_t n, size_t m, const char *prefix,
			  struct buf *out)
{
	char key[PUBKEY_TEXT];

	buf_text(out, T("iocpack-root 1\nversion 1\n"));
	for (size_t i = 0; i < n; i++) {
		pubkey_text(key, &keys[i].key);
		buf_printf(out, "key %s %s\n", keys[i].name, key);
	}
	for (int kind = 0; kind < ROLE_KINDS; kind++) {
		bool publisher = kind == ROLE_PUBLISHER;
		buf_printf(out, "role %s%s%s %zu", role_names[kind], publisher ? " " : "",
			   publisher ? prefix : "", kind == ROLE_CATALOG ? (size_t)1 : m);
		for (size_t i = 0; i < n; i++)
			buf_printf(out, " %s", keys[i].name);
		buf_char(out, '\n');
	}
	return !out->failed;
}

bool root_simple(const struct trust_key *keys, size_t n, size_t m, const char *prefix,
		 struct buf *out, struct err *e)
{
	struct buf text = BUF(ROOT_MAX);
	struct trust *t = NULL;
	bool ok = false;

	if (n == 0 || n > KEYS_MAX)
		return err_set(e, "ROOT-MALFORMED", "%zu keys; 1 to %d are possible", n, KEYS_MAX);
	if (!format_simple(keys, n, m, prefix, &text))
		err_set(e, "ROOT-MALFORMED", "longer than a root may be");
	else
		/* Read by the reader that everybody uses: it knows the rules. */
		ok = root_parse(buf_view(&text), &t, e) &&
		     (buf_text(out, buf_view(&text)) || err_set(e, "NO-MEMORY", "out of memory"));
	trust_free(t);
	buf_free(&text);
	return ok;
}
