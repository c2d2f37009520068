#include "packtool/root_edit.h"

#include "pack/root_rows.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct trust *copy_of(const struct trust *t, struct err *e)
{
	struct trust *c = malloc(sizeof *c);

	if (c)
		memcpy(c, t, sizeof *c);
	else
		err_set(e, "NO-MEMORY", "out of memory");
	return c;
}

/* The text of the changed root, when everybody would read it as a root. Frees it. */
static bool finish(struct trust *t, bool ok, struct buf *out, struct err *e)
{
	struct trust *read = NULL;

	buf_clear(out);
	ok = ok && (root_format(t, out) || err_set(e, "ROOT-EDIT", "longer than a root may be")) &&
	     root_parse(buf_view(out), &read, e);
	trust_free(read);
	trust_free(t);
	return ok;
}

static bool find(const struct trust *t, const char *name, size_t *out, struct err *e)
{
	for (*out = 0; *out < t->key_count; ++*out)
		if (strcmp(t->keys[*out].name, name) == 0)
			return true;
	err_set(e, "ROOT-EDIT", "no key \"%s\" is in the root", name);
	return err_hint(e, "picket keys root show FILE lists them");
}

static bool chosen(const struct root_choice *c, const struct root_role *r)
{
	if (!c->root && !c->catalog && c->count == 0)
		return true;
	if (r->kind == ROLE_ROOT)
		return c->root;
	if (r->kind == ROLE_CATALOG)
		return c->catalog;
	for (size_t i = 0; i < c->count; i++)
		if (strcmp(c->patterns[i], r->pattern) == 0)
			return true;
	return false;
}

/* Every role that was named is there. */
static bool known(const struct trust *t, const struct root_choice *c, struct err *e)
{
	for (size_t i = 0; i < c->count; i++) {
		bool found = false;
		for (size_t k = 0; k < t->role_count; k++)
			found |= t->roles[k].kind == ROLE_PUBLISHER &&
				 strcmp(t->roles[k].pattern, c->patterns[i]) == 0;
		if (!found) {
			err_set(e, "ROOT-EDIT", "no publisher role for \"%s\"", c->patterns[i]);
			return err_hint(e, "picket keys root set FILE 'role publisher PREFIX M NAME...'");
		}
	}
	return true;
}

static bool put_key(struct trust *t, const struct trust_key *k, struct err *e)
{
	char fp[FINGERPRINT_TEXT];

	pubkey_fingerprint(fp, &k->key);
	for (size_t i = 0; i < t->key_count; i++)
		if (strcmp(t->keys[i].name, k->name) == 0 || strcmp(t->keys[i].fingerprint, fp) == 0)
			return err_set(e, "ROOT-EDIT", "%s: the name or the key is there already (as %s)",
				       k->name, t->keys[i].name);
	if (t->key_count == KEYS_MAX)
		return err_set(e, "ROOT-EDIT", "%d keys are in the root; no more are allowed", KEYS_MAX);
	struct root_key *new = &t->keys[t->key_count++];
	*new = (struct root_key){.key = k->key};
	snprintf(new->name, sizeof new->name, "%s", k->name);
	memcpy(new->fingerprint, fp, sizeof fp);
	return true;
}

static bool in_use(const struct trust *t, size_t key)
{
	for (size_t i = 0; i < t->role_count; i++)
		if (t->roles[i].keys >> key & 1)
			return true;
	for (size_t i = 0; i < t->revoke_count; i++)
		if (t->revokes[i].key == key)
			return true;
	return false;
}

static uint64_t without_bit(uint64_t keys, size_t at)
{
	uint64_t low = at ? keys << (64 - at) >> (64 - at) : 0;
	uint64_t high = at < 63 ? keys >> (at + 1) << at : 0;

	return low | high;
}

/* The numbers of the keys behind it fall by one everywhere. */
static void drop_key(struct trust *t, size_t at)
{
	memmove(&t->keys[at], &t->keys[at + 1], (t->key_count - at - 1) * sizeof t->keys[0]);
	t->key_count--;
	for (size_t i = 0; i < t->role_count; i++)
		t->roles[i].keys = without_bit(t->roles[i].keys, at);
	for (size_t i = 0; i < t->revoke_count; i++)
		t->revokes[i].key -= t->revokes[i].key > at;
}

bool root_edit_add(const struct trust *from, const struct trust_key *k, const struct root_choice *c,
		   struct buf *out, struct err *e)
{
	struct trust *t = copy_of(from, e);
	bool ok = t && known(t, c, e) && put_key(t, k, e);

	for (size_t i = 0; ok && i < t->role_count; i++)
		if (chosen(c, &t->roles[i]))
			t->roles[i].keys |= (uint64_t)1 << (t->key_count - 1);
	return finish(t, ok, out, e);
}

static bool enough(const struct root_role *r, struct err *e)
{
	uint64_t left = 0;

	for (uint64_t k = r->keys; k; k &= k - 1)
		left++;
	if (left >= r->threshold)
		return true;
	err_set(e, "ROOT-EDIT", "a role would have %ju keys and a threshold of %ju", (uintmax_t)left,
		(uintmax_t)r->threshold);
	return err_hint(e, "add a key first, or lower it: picket keys root threshold FILE M");
}

bool root_edit_remove(const struct trust *from, const char *name, const struct root_choice *c,
		      struct buf *out, struct err *e)
{
	struct trust *t = copy_of(from, e);
	size_t key;
	bool ok = t && known(t, c, e) && find(t, name, &key, e);

	for (size_t i = 0; ok && i < t->role_count; i++)
		if (chosen(c, &t->roles[i])) {
			t->roles[i].keys &= ~((uint64_t)1 << key);
			ok = enough(&t->roles[i], e);
		}
	if (ok && !in_use(t, key))
		drop_key(t, key);
	return finish(t, ok, out, e);
}

bool root_edit_rotate(const struct trust *from, const char *name, const struct trust_key *k,
		      struct buf *out, struct err *e)
{
	struct trust *t = copy_of(from, e);
	size_t key;
	bool ok = t && find(t, name, &key, e);

	/* The new key may bear the old one's name. */
	if (ok && strcmp(name, k->name) == 0)
		snprintf(t->keys[key].name, sizeof t->keys[key].name, "%.58s.old", name);
	ok = ok && put_key(t, k, e);
	for (size_t i = 0; ok && i < t->role_count; i++)
		if (t->roles[i].keys >> key & 1) {
			t->roles[i].keys &= ~((uint64_t)1 << key);
			t->roles[i].keys |= (uint64_t)1 << (t->key_count - 1);
		}
	if (ok && !in_use(t, key))
		drop_key(t, key);
	return finish(t, ok, out, e);
}

static bool parse_since(const char *since, struct root_at *at)
{
	struct cut c = text_cut(text_of(since), '.');

	return text_skip(&c.head, T("e")) && text_u64(c.head, &at->epoch) &&
	       text_skip(&c.tail, T("s")) && text_u64(c.tail, &at->seq);
}

bool root_edit_revoke(const struct trust *from, const char *name, const char *pattern,
		      const char *since, struct buf *out, struct err *e)
{
	struct trust *t = copy_of(from, e);
	struct root_at at = {.epoch = 1, .seq = 1};
	size_t key;
	bool ok = t && find(t, name, &key, e);

	if (ok && since && !parse_since(since, &at))
		ok = err_set(e, "ROOT-EDIT", "\"%s\": since which version? as in e1.s39", since);
	if (ok && (!root_pattern_valid(text_of(pattern)) || strlen(pattern) > PATTERN_MAX))
		ok = err_set(e, "ROOT-EDIT", "\"%s\" is no pack and no prefix", pattern);
	if (ok && t->revoke_count == ROLES_MAX)
		ok = err_set(e, "ROOT-EDIT", "%d revoke lines; no more are allowed", ROLES_MAX);
	for (size_t i = 0; ok && i < t->role_count; i++)
		if (t->roles[i].kind != ROLE_PUBLISHER) {
			t->roles[i].keys &= ~((uint64_t)1 << key);
			ok = enough(&t->roles[i], e);
		}
	if (ok) {
		snprintf(at.pattern, sizeof at.pattern, "%s", pattern);
		t->revokes[t->revoke_count].key = key;
		t->revokes[t->revoke_count++].since = at;
	}
	return finish(t, ok, out, e);
}

bool root_edit_threshold(const struct trust *from, uint64_t m, const struct root_choice *c,
			 struct buf *out, struct err *e)
{
	struct trust *t = copy_of(from, e);
	bool ok = t && known(t, c, e);

	for (size_t i = 0; ok && i < t->role_count; i++)
		if (chosen(c, &t->roles[i]) && (t->roles[i].kind != ROLE_CATALOG || c->catalog)) {
			t->roles[i].threshold = m;
			ok = enough(&t->roles[i], e);
		}
	return finish(t, ok, out, e);
}

/* Kinds of lines, in the order of a root, and how many words behind the kind name the subject. */
static const struct {
	const char *kind;
	size_t words;
} kinds[] = {
	{"key", 1},	   {"role root", 0}, {"role publisher", 1}, {"role catalog", 0}, {"grant", 1},
	{"floor", 1},	   {"revoke", 3},    {"withdraw", 3},	    {"epoch", 1},
};
#define KINDS (sizeof kinds / sizeof kinds[0])

static size_t kind_of(struct text line)
{
	size_t i = 0;

	for (; i < KINDS; i++) {
		struct text rest = line;
		if (text_skip(&rest, text_of(kinds[i].kind)) && (!rest.n || text_starts(rest, T(" "))))
			break;
	}
	return i;
}

/* The kind and the words that say of what a line speaks. */
static struct text subject_of(struct text line, size_t kind)
{
	size_t n = strlen(kinds[kind].kind);

	for (size_t i = 0; i < kinds[kind].words && n < line.n; i++)
		n += 1 + text_cut(text_tail(line, n + 1), ' ').head.n;
	return text_head(line, n);
}

static struct text key_position(struct text bytes, struct text name)
{
	struct text line;

	while (text_line(&bytes, &line))
		if (text_skip(&line, T("key ")) && text_eq(text_cut(line, ' ').head, name))
			return line;
	return T("");
}

/* A role's names in the order of the key lines, each once. */
static void put_role(struct text bytes, struct text line, struct buf *out)
{
	size_t kind = kind_of(line);
	struct text subject = subject_of(line, kind), names = text_tail(line, subject.n + 1), all = bytes, key;
	struct cut m = text_cut(names, ' ');

	buf_text(out, subject);
	buf_printf(out, " " TEXT_FMT, TEXT_ARG(m.head));
	while (text_line(&all, &key)) {
		if (!text_skip(&key, T("key ")))
			continue;
		struct text name = text_cut(key, ' ').head, rest = m.tail;
		bool wanted = false;
		while (rest.n) {
			struct cut c = text_cut(rest, ' ');
			wanted |= text_eq(c.head, name);
			rest = c.tail;
		}
		if (wanted)
			buf_printf(out, " " TEXT_FMT, TEXT_ARG(name));
	}
	/* A name that is no key is kept, so that the reader can refuse it. */
	for (struct text rest = m.tail; rest.n;) {
		struct cut c = text_cut(rest, ' ');
		if (!key_position(bytes, c.head).n)
			buf_printf(out, " " TEXT_FMT, TEXT_ARG(c.head));
		rest = c.tail;
	}
	buf_char(out, '\n');
}

bool root_edit_text(struct text bytes, struct buf *out, struct err *e)
{
	struct trust *read = NULL;
	struct text rest = bytes, line;

	buf_clear(out);
	for (int i = 0; i < 2 && text_line(&rest, &line); i++) {
		buf_text(out, line);
		buf_char(out, '\n');
	}
	for (size_t kind = 0; kind <= KINDS; kind++)
		for (struct text left = rest; text_line(&left, &line);) {
			if (kind_of(line) != kind || line.n == 0)
				continue;
			if (text_starts(line, T("role "))) {
				put_role(bytes, line, out);
				continue;
			}
			buf_text(out, line);
			buf_char(out, '\n');
		}
	bool ok = !out->failed || err_set(e, "ROOT-EDIT", "longer than a root may be");
	ok = ok && root_parse(buf_view(out), &read, e);
	trust_free(read);
	return ok;
}

bool root_edit_line(const struct trust *t, struct text new, bool drop, struct buf *out, struct err *e)
{
	struct buf now = BUF(ROOT_MAX), text = BUF(ROOT_MAX);
	size_t kind = kind_of(new);
	bool ok = kind < KINDS && new.n < 4096 && !text_has(new, T("\n")), found = false;
	struct text rest, line;

	if (!ok) {
		err_set(e, "ROOT-EDIT", "\"" TEXT_FMT "\" is no line of a root", TEXT_ARG(new));
		return err_hint(e, "lines begin with role, grant, floor, revoke, withdraw or epoch");
	}
	struct text subject = subject_of(new, kind);
	root_format(t, &now);
	for (rest = buf_view(&now); text_line(&rest, &line);) {
		bool same = kind_of(line) == kind && text_eq(subject_of(line, kind), subject);
		found |= same;
		if (same && !drop && kind != 0)
			continue;
		if (same && drop)
			continue;
		buf_text(&text, line);
		buf_char(&text, '\n');
	}
	if (drop && !found)
		ok = err_set(e, "ROOT-EDIT", "no such line: \"" TEXT_FMT "\"", TEXT_ARG(subject));
	if (!drop) {
		buf_text(&text, new);
		buf_char(&text, '\n');
	}
	struct err why = {0};
	if (ok && !root_edit_text(buf_view(&text), out, &why)) {
		ok = err_set(e, "ROOT-EDIT", "\"" TEXT_FMT "\": %s", TEXT_ARG(text_head(new, 200)), why.text);
		err_hint(e, "a key that it names is added first: picket keys root add FILE KEY.pub; each line's form: "
			    "picket keys root set --help");
	}
	buf_free(&now);
	buf_free(&text);
	return ok;
}
