/* base/text.h: text by pointer and length, cut into head and tail, never indexed.
 *
 * A text does not own its bytes and is not NUL-terminated; NUL-terminated
 * strings exist only at argv, paths and printf (use TEXT_FMT / TEXT_ARG there).
 */
#ifndef PICKET_BASE_TEXT_H
#define PICKET_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct text {
	const char *p; /* may be NULL only when n is 0 */
	size_t n;      /* bytes */
};

/* T("literal"): a text of a string literal. */
#define T(s)	    ((struct text){"" s, sizeof(s) - 1})
#define TEXT_FMT    "%.*s"
#define TEXT_ARG(t) ((t).n < 4096 ? (int)(t).n : 4096), ((t).p ? (t).p : "")

/* The smallest are here whole: a rule asks them a hundred times a package, and of a literal the compiler knows the answer. */

static inline struct text text_of(const char *s) /* s may be NULL: gives the empty text */
{
	return s ? (struct text){s, strlen(s)} : (struct text){"", 0};
}

static inline struct text text_n(const void *p, size_t n)
{
	return (struct text){p, n};
}

static inline bool text_eq(struct text a, struct text b)
{
	return a.n == b.n && (a.n == 0 || (*a.p == *b.p && memcmp(a.p, b.p, a.n) == 0));
}

/* The first n bytes, and all but the first n; n past the end counts as the end. */
static inline struct text text_head(struct text t, size_t n)
{
	return (struct text){t.p, n < t.n ? n : t.n};
}

static inline struct text text_tail(struct text t, size_t n)
{
	size_t skip = n < t.n ? n : t.n;
	return skip ? (struct text){t.p + skip, t.n - skip} : t;
}

static inline bool text_starts(struct text t, struct text prefix)
{
	return t.n >= prefix.n && text_eq(text_head(t, prefix.n), prefix);
}

static inline bool text_ends(struct text t, struct text suffix)
{
	return t.n >= suffix.n && (suffix.n == 0 || (t.p[t.n - 1] == suffix.p[suffix.n - 1] &&
						     text_eq(text_tail(t, t.n - suffix.n), suffix)));
}

static inline bool text_skip(struct text *t, struct text prefix) /* drop prefix when it is there */
{
	if (!text_starts(*t, prefix))
		return false;
	*t = text_tail(*t, prefix.n);
	return true;
}

/* [A-Za-z0-9_]: a name of the shell (POSIX.1-2017 XBD 3.235), of C, of a variable of the environment. */
static inline bool text_is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool text_eq_nocase(struct text a, struct text b); /* ASCII letters only */
int text_cmp(struct text a, struct text b);	   /* by bytes, shorter first: a total order */
bool text_has(struct text t, struct text needle);

/* Where needle begins in t, or t.n when it is absent. */
size_t text_find(struct text t, struct text needle);
/* Likewise, whatever the case of ASCII letters. For short words: each place may cost the length of the word. */
size_t text_find_nocase(struct text t, struct text word);
size_t text_find_last(struct text t, char c); /* t.n when absent */
/* Where the first of four bytes (some of them may be the same) stands, from `from` on; t.n when none does. */
size_t text_find_four(struct text t, size_t from, const char bytes[4]);

/* Cut at the first sep: head before, tail after. Without a sep, head is all,
 * tail is empty and found is false. */
struct cut {
	struct text head, tail;
	bool found;
};
struct cut text_cut(struct text t, char sep);
struct cut text_cut_last(struct text t, char sep); /* at the last sep; without: head is all */

struct text text_trim(struct text t); /* spaces, tabs, CR, LF at both ends */
struct text text_trim_end(struct text t); /* likewise, only behind: what a text of many places ends with is near its end */

/* A line without its LF; false at the end. A CR before the LF stays in it. */
bool text_line(struct text *rest, struct text *line);

/* Strict decimal: digits only, no leading zero but "0" itself, no overflow. */
bool text_u64(struct text t, uint64_t *out);

/* Lower-case hex of exactly 2*n digits into n bytes. */
bool text_hex(struct text t, uint8_t *out, size_t n);
/* 2*n lower-case digits and a NUL into out. */
void hex_put(char *out, const uint8_t *in, size_t n);

bool text_utf8_valid(struct text t); /* RFC 3629: shortest form, no surrogates */

#endif
