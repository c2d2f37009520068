#include "scanner/policy/wildcard.h"

#include <string.h>

enum kind { BYTE, ONE, ONE_INSIDE, ANY, ANY_INSIDE, FOLDERS };

struct syntax {
	char any, one;
	bool path, fold;
};

struct machine {
	struct {
		enum kind kind;
		char byte;
	} steps[WILDCARD_BYTES_MAX + 2];
	size_t count;
	bool fold;
	bool now[WILDCARD_BYTES_MAX + 3], next[WILDCARD_BYTES_MAX + 3];
};

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static void add(struct machine *m, enum kind kind, char byte)
{
	m->steps[m->count].kind = kind;
	m->steps[m->count++].byte = m->fold ? lower(byte) : byte;
}

static enum kind kind_of(char c, const struct syntax *s)
{
	if (c == s->any)
		return s->path ? ANY_INSIDE : ANY;
	if (c == s->one)
		return s->path ? ONE_INSIDE : ONE;
	return BYTE;
}

static void compile(struct machine *m, struct text t, const struct syntax *s)
{
	bool at_name = true; /* a folder's name begins here */
	bool below = s->path && text_ends(t, T("/"));

	m->count = 0;
	m->fold = s->fold;
	while (t.n) {
		char c = *t.p;
		if (s->path && at_name && text_skip(&t, T("**/"))) {
			add(m, FOLDERS, 0);
			continue;
		}
		if (s->path && text_skip(&t, T("**"))) {
			add(m, ANY, 0);
			at_name = false;
			continue;
		}
		add(m, kind_of(c, s), c);
		t = text_tail(t, 1);
		at_name = c == '/';
	}
	if (below)
		add(m, ANY, 0);
}

/* Position i is reached; what may match nothing lets the next one be reached too. */
static void reach(const struct machine *m, bool *set, size_t i)
{
	for (; !set[i]; i++) {
		set[i] = true;
		if (i == m->count || (m->steps[i].kind != ANY && m->steps[i].kind != ANY_INSIDE &&
				      m->steps[i].kind != FOLDERS))
			return;
	}
}

static void take(struct machine *m, size_t i, char c)
{
	switch (m->steps[i].kind) {
	case BYTE:
		if (m->steps[i].byte == c)
			reach(m, m->next, i + 1);
		return;
	case ONE:
		reach(m, m->next, i + 1);
		return;
	case ONE_INSIDE:
		if (c != '/')
			reach(m, m->next, i + 1);
		return;
	case ANY:
		reach(m, m->next, i);
		return;
	case ANY_INSIDE:
		if (c != '/')
			reach(m, m->next, i);
		return;
	case FOLDERS: /* whole folders only: the next step begins behind a slash */
		if (c == '/')
			reach(m, m->next, i + 1);
		m->next[i] = true;
		return;
	}
}

static bool matches(struct text pattern, struct text t, const struct syntax *s)
{
	struct machine m;

	if (pattern.n > WILDCARD_BYTES_MAX)
		return false;
	compile(&m, pattern, s);
	memset(m.now, 0, m.count + 1);
	reach(&m, m.now, 0);
	for (size_t k = 0; k < t.n; k++) {
		char c = s->fold ? lower(t.p[k]) : t.p[k];
		memset(m.next, 0, m.count + 1);
		for (size_t i = 0; i < m.count; i++)
			if (m.now[i])
				take(&m, i, c);
		memcpy(m.now, m.next, m.count + 1);
	}
	return m.now[m.count];
}

bool wildcard_name(struct text pattern, struct text name)
{
	return matches(pattern, name, &(struct syntax){.any = '*', .one = '?'});
}

bool wildcard_path(struct text pattern, struct text path)
{
	return matches(pattern, path, &(struct syntax){.any = '*', .one = '?', .path = true});
}

bool wildcard_like(struct text pattern, struct text t)
{
	return matches(pattern, t, &(struct syntax){.any = '%', .one = '_', .fold = true});
}
