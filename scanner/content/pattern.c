#include "scanner/content/pattern.h"

#include "base/buf.h"
#include "base/cursor.h"
#include "base/file.h"
#include "regex/compiler.h"
#include "regex/regex.h"
#include "scanner/content/limits.h"
#include "scanner/content/mark.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#define CACHE_NAME  "patterns.hsdb"
#define KEY_NAME    "patterns.key"
#define KEY_BYTES   32u
#define CACHE_MAX   (256u << 20)
#define CACHE_MAGIC "picket-hsdb-2\n\0"
#define PATTERN_MAX 4096u /* bytes of one indicator */

struct pattern_set {
	hs_database_t *database;
	const struct corpus_indicator *indicators;
	uint32_t count;
	struct buf placed; /* of each regular expression alone: length, saved form */
	struct digest id;  /* list_digest(), when keyed */
	bool cached, keyed;
};

struct pattern_scratch {
	const struct pattern_set *set;
	hs_scratch_t *scratch;
	uint32_t indicators[CONTENT_MATCHES_MAX];
	uint64_t ends[CONTENT_MATCHES_MAX];
	uint32_t stretches[CONTENT_FILE_MAX / PATTERN_STRETCH];
};

struct pattern_list { /* what hs_compile_multi takes */
	const char **texts;
	unsigned *flags, *ids;
	unsigned n;
	struct buf bytes;
};

static bool looked_for(struct text kind)
{
	return text_eq(kind, T("string")) || text_eq(kind, T("domain")) || text_eq(kind, T("url")) ||
	       text_eq(kind, T("ip")) || text_eq(kind, T("regex"));
}

/* Literals are spelled as \xHH, so no byte of them is an operator. */
static void put_literal(struct buf *b, struct text t)
{
	static const char digits[] = "0123456789abcdef";

	for (size_t i = 0; i < t.n; i++) {
		unsigned char c = (unsigned char)*text_tail(t, i).p;
		char hex[4] = {'\\', 'x', digits[c >> 4], digits[c & 15]};
		buf_add(b, hex, sizeof hex);
	}
	buf_char(b, '\0');
}

/* Adds one pattern; its text's place is kept as an offset until the buffer is whole. */
static void put_pattern(struct pattern_list *l, struct text t, bool regex, unsigned flags, unsigned id)
{
	l->texts[l->n] = (const char *)(uintptr_t)l->bytes.n;
	if (regex) {
		buf_text(&l->bytes, t);
		buf_char(&l->bytes, '\0');
	} else {
		put_literal(&l->bytes, t);
	}
	l->flags[l->n] = flags;
	l->ids[l->n++] = id;
}

/* Defanged values ("a[.]b") are notes for people, and a word of three letters is no indicator. */
static bool usable(const struct corpus_indicator *i)
{
	return looked_for(i->kind) && i->value.n >= (text_eq(i->kind, T("regex")) ? 1 : 4) &&
	       i->value.n <= PATTERN_MAX &&
	       !memchr(i->value.p, 0, i->value.n);
}

static unsigned first_indicator(void)
{
	return (unsigned)(mark_word_count + word_count);
}

/* Is it enough to know that it stands somewhere? */
static bool once(const struct mark_word *w)
{
	return !w->alone && !w->plain && !(w->marks & MARKS_PIECE);
}

static bool list_make(struct pattern_list *l, const struct corpus_indicator *indicators, uint32_t count)
{
	size_t room = mark_word_count + word_count + count;

	*l = (struct pattern_list){.bytes = BUF(64u << 20)};
	l->texts = calloc(room, sizeof *l->texts);
	l->flags = calloc(room, sizeof *l->flags);
	l->ids = calloc(room, sizeof *l->ids);
	if (!l->texts || !l->flags || !l->ids)
		return false;
	for (size_t i = 0; i < mark_word_count; i++)
		put_pattern(l, text_of(mark_words[i].word), false, once(&mark_words[i]) ? HS_FLAG_SINGLEMATCH : 0, (unsigned)i);
	for (size_t i = 0; i < word_count; i++)
		put_pattern(l, text_of(words[i].text), false, HS_FLAG_SINGLEMATCH | (words[i].nocase ? HS_FLAG_CASELESS : 0),
			    (unsigned)(mark_word_count + i));
	for (uint32_t i = 0; i < count; i++) {
		const struct corpus_indicator *in = &indicators[i];
		bool regex = text_eq(in->kind, T("regex"));
		unsigned caseless = regex || text_eq(in->kind, T("string")) ? 0 : HS_FLAG_CASELESS;
		if (usable(in))
			put_pattern(l, in->value, regex, HS_FLAG_SINGLEMATCH | caseless,
				    first_indicator() + i);
	}
	if (l->bytes.failed)
		return false;
	for (unsigned i = 0; i < l->n; i++)
		l->texts[i] = l->bytes.p + (uintptr_t)l->texts[i];
	return true;
}

static void list_free(struct pattern_list *l)
{
	free(l->texts);
	free(l->flags);
	free(l->ids);
	buf_free(&l->bytes);
}

static bool is_regex(const struct corpus_indicator *i)
{
	return text_eq(i->kind, T("regex")) && usable(i);
}

/* Where a match begins is asked inside the sandbox, where nothing can be compiled. */
static bool compile_placed(struct pattern_set *set, struct err *e)
{
	struct buf one = BUF(CACHE_MAX);

	for (uint32_t i = 0; i < set->count; i++) {
		struct err refused = {0};
		struct regex *r = is_regex(&set->indicators[i]) ? regex_new_placed(set->indicators[i].value, &refused) : NULL;
		buf_clear(&one);
		bool saved = r && regex_save(r, &one);
		regex_free(r);
		if (!is_regex(&set->indicators[i]))
			continue;
		buf_le64(&set->placed, saved ? one.n : 0);
		if (saved)
			buf_text(&set->placed, buf_view(&one));
	}
	buf_free(&one);
	return !set->placed.failed || err_set(e, "CONTENT-MEMORY", "no memory for patterns");
}

struct text pattern_placed(const struct pattern_set *set, uint32_t indicator)
{
	struct cursor c = cursor_of(set->placed.p, set->placed.n);
	struct text saved = {"", 0};

	if (indicator >= set->count || !is_regex(&set->indicators[indicator]))
		return saved;
	for (uint32_t i = 0; i <= indicator; i++)
		if (is_regex(&set->indicators[i]))
			saved = cursor_bytes(&c, (size_t)cursor_le64(&c));
	return saved;
}

static bool compile(struct pattern_set *set, const struct pattern_list *l, struct err *e)
{
	const struct compiler *c = compiler_load(e);
	hs_compile_error_t *why = NULL;

	if (!c)
		return false;
	hs_error_t r = c->compile_multi(l->texts, l->flags, l->ids, l->n, HS_MODE_BLOCK, NULL,
					&set->database, &why);

	if (r == HS_SUCCESS)
		return compile_placed(set, e);
	if (why && why->expression >= 0 && (unsigned)why->expression < l->n &&
	    l->ids[why->expression] >= first_indicator()) {
		const struct corpus_indicator *in =
			&set->indicators[l->ids[why->expression] - first_indicator()];
		err_set(e, "CONTENT-PATTERN", "indicator " TEXT_FMT " of record " TEXT_FMT ": %s",
			TEXT_ARG(in->value), TEXT_ARG(in->record.id), why->message);
		err_hint(e, "the pack's publisher must mend it; `picket pack lint` refuses it");
	} else {
		err_set(e, "CONTENT-MEMORY", "patterns cannot be compiled: %s",
			why ? why->message : "no memory");
	}
	c->free_compile_error(why);
	return false;
}

/* What a database depends on: every pattern, and the engine's version. The kind of processor stands in it, and the
 * engine takes none that was made for another. What a match means depends on the kind too: the same value is an address
 * anywhere, or a domain where it stands as a word. */
static struct digest list_digest(const struct pattern_list *l, const struct corpus_indicator *indicators,
				 const uint8_t key[KEY_BYTES])
{
	struct digest_state s;

	digest_begin(&s, "picket-patterns", NULL);
	digest_add(&s, key, KEY_BYTES);
	digest_add_text(&s, text_of(hs_version()));
	for (unsigned i = 0; i < l->n; i++) {
		digest_add_u64(&s, l->ids[i]);
		digest_add_u64(&s, l->flags[i]);
		if (l->ids[i] >= first_indicator())
			digest_add_text(&s, indicators[l->ids[i] - first_indicator()].kind);
	}
	digest_add_text(&s, buf_view(&l->bytes));
	return digest_end(&s);
}

static struct digest cache_mac(const struct digest *id, struct text database)
{
	struct digest_state s;

	digest_begin(&s, "picket-patterns", NULL);
	digest_add(&s, id->b, sizeof id->b);
	digest_add_text(&s, database);
	return digest_end(&s);
}

/* The key is this user's own: who can read it could as well change the programs. */
static bool key_get(int dir, uint8_t key[KEY_BYTES])
{
	struct buf b = BUF(KEY_BYTES);
	bool ok = file_read(dir, KEY_NAME, true, &b, NULL) && b.n == KEY_BYTES;

	if (ok)
		memcpy(key, b.p, KEY_BYTES);
	buf_free(&b);
	if (ok)
		return true;
	return getrandom(key, KEY_BYTES, 0) == (ssize_t)KEY_BYTES &&
	       file_replace(dir, KEY_NAME, key, KEY_BYTES, 0600, NULL);
}

static bool cache_take(struct pattern_set *set, struct text told)
{
	struct cursor c = cursor_of(told.p, told.n);
	struct text database = cursor_bytes(&c, (size_t)cursor_le64(&c));

	return !c.failed && hs_deserialize_database(database.p, database.n, &set->database) == HS_SUCCESS &&
	       buf_text(&set->placed, cursor_bytes(&c, c.left));
}

/* magic, MAC over (id, all that follows), length, database, single expressions. */
static bool cache_read(struct pattern_set *set, int dir, const struct digest *id)
{
	struct buf b = BUF(CACHE_MAX);
	struct text rest;
	struct digest mac, told;
	bool ok = false;

	if (!file_read(dir, CACHE_NAME, true, &b, NULL))
		goto out;
	rest = buf_view(&b);
	if (!text_skip(&rest, text_n(CACHE_MAGIC, 16)) || rest.n <= sizeof told.b)
		goto out;
	memcpy(told.b, rest.p, sizeof told.b);
	rest = text_tail(rest, sizeof told.b);
	mac = cache_mac(id, rest);
	ok = digest_eq(&mac, &told) && cache_take(set, rest);
out:
	buf_free(&b);
	return ok;
}

static void cache_write(const struct pattern_set *set, int dir, const struct digest *id)
{
	char *bytes = NULL;
	size_t n = 0;
	struct buf b = BUF(CACHE_MAX), rest = BUF(CACHE_MAX);
	struct digest mac;

	if (hs_serialize_database(set->database, &bytes, &n) != HS_SUCCESS)
		return;
	buf_le64(&rest, n);
	buf_add(&rest, bytes, n);
	buf_text(&rest, buf_view(&set->placed));
	mac = cache_mac(id, buf_view(&rest));
	buf_add(&b, CACHE_MAGIC, 16);
	buf_add(&b, mac.b, sizeof mac.b);
	buf_text(&b, buf_view(&rest));
	if (!b.failed && !rest.failed)
		(void)file_replace(dir, CACHE_NAME, b.p, b.n, 0600, NULL);
	buf_free(&b);
	buf_free(&rest);
	free(bytes);
}

bool pattern_set_new(const struct corpus_indicator *indicators, uint32_t count, int cache_dir,
		     struct pattern_set **out, struct err *e)
{
	struct pattern_set *set = calloc(1, sizeof *set);
	struct pattern_list l = {0};
	uint8_t key[KEY_BYTES] = {0};
	bool ok = false;

	*out = NULL;
	if (!set || !list_make(&l, indicators, count)) {
		err_set(e, "CONTENT-MEMORY", "no memory for patterns");
		goto out;
	}
	set->indicators = indicators;
	set->count = count;
	set->placed = BUF(CACHE_MAX);
	set->keyed = cache_dir >= 0 && key_get(cache_dir, key);
	if (set->keyed) {
		set->id = list_digest(&l, indicators, key);
		set->cached = cache_read(set, cache_dir, &set->id);
	}
	ok = set->cached || compile(set, &l, e);
	if (ok && set->keyed && !set->cached)
		cache_write(set, cache_dir, &set->id);
out:
	list_free(&l);
	if (!ok) {
		pattern_set_free(set);
		set = NULL;
	}
	*out = set;
	return ok;
}

void pattern_set_free(struct pattern_set *set)
{
	if (!set)
		return;
	hs_free_database(set->database);
	buf_free(&set->placed);
	free(set);
}

bool pattern_set_cached(const struct pattern_set *set)
{
	return set->cached;
}

const struct digest *pattern_set_id(const struct pattern_set *set)
{
	return set->keyed ? &set->id : NULL;
}

struct pattern_scratch *pattern_scratch_new(const struct pattern_set *set)
{
	struct pattern_scratch *s = calloc(1, sizeof *s);

	if (!s)
		return NULL;
	s->set = set;
	if (hs_alloc_scratch(set->database, &s->scratch) != HS_SUCCESS) {
		free(s);
		return NULL;
	}
	return s;
}

void pattern_scratch_free(struct pattern_scratch *s)
{
	if (s)
		hs_free_scratch(s->scratch);
	free(s);
}

struct finding_place { /* what the callback fills */
	struct pattern_scratch *s;
	struct pattern_hits *hits;
	struct text bytes;
	uint32_t asks; /* uses of words that may yet be asked whether they are plain */
};

static bool stands_alone(struct text before)
{
	char c = before.n ? before.p[before.n - 1] : ' ';

	return !text_is_word(c);
}

/* Not every place where a word stands makes it a mark. To look around it costs time, so past a number of them all count. */
static bool counts(struct finding_place *f, const struct mark_word *w, size_t end)
{
	if (!w->alone && !w->plain)
		return true;
	struct text before = text_head(f->bytes, end - strlen(w->word));

	if (w->alone && !stands_alone(before))
		return false;
	if (!w->plain || !f->asks)
		return true;
	f->asks--;
	return !w->plain(before, text_tail(f->bytes, end));
}

static void put_mark(struct finding_place *f, const struct mark_word *w, size_t end)
{
	size_t stretch = (end - 1) / PATTERN_STRETCH;
	uint32_t *near = stretch < f->hits->stretch_count && w->marks & MARKS_PIECE ? &f->hits->stretches[stretch] : &f->hits->set.marks;

	if (((f->hits->set.marks & w->marks) == w->marks && (*near & w->marks) == w->marks) || !counts(f, w, end))
		return;
	f->hits->set.marks |= w->marks;
	*near |= w->marks;
}

static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *ctx)
{
	struct finding_place *f = ctx;

	(void)from;
	(void)flags;
	if (id < mark_word_count) {
		put_mark(f, &mark_words[id], (size_t)to);
	} else if (id < first_indicator()) {
		size_t word = id - mark_word_count;
		f->hits->set.bits[word / 64] |= (uint64_t)1 << (word % 64);
	} else if (f->hits->count == CONTENT_MATCHES_MAX) {
		f->hits->more = true;
	} else {
		f->s->indicators[f->hits->count] = id - first_indicator();
		f->s->ends[f->hits->count++] = to;
	}
	return 0;
}

/* By insertion: a file has few. The engine's order of reports is not promised. */
static void sort_hits(struct pattern_hits *h)
{
	for (uint32_t i = 1; i < h->count; i++)
		for (uint32_t k = i; k > 0 && h->indicators[k - 1] > h->indicators[k]; k--) {
			uint32_t id = h->indicators[k];
			uint64_t end = h->ends[k];
			h->indicators[k] = h->indicators[k - 1];
			h->ends[k] = h->ends[k - 1];
			h->indicators[k - 1] = id;
			h->ends[k - 1] = end;
		}
}

void pattern_find(struct pattern_scratch *s, struct text bytes, struct pattern_hits *out)
{
	struct finding_place f = {s, out, bytes, CONTENT_PLAIN_TRIES};

	*out = (struct pattern_hits){.indicators = s->indicators, .ends = s->ends, .stretches = s->stretches};
	if (!bytes.n)
		return;
	if (bytes.n > CONTENT_BUNDLE && bytes.n <= CONTENT_FILE_MAX) {
		out->stretch_count = (uint32_t)((bytes.n + PATTERN_STRETCH - 1) / PATTERN_STRETCH);
		memset(s->stretches, 0, out->stretch_count * sizeof *s->stretches);
		f.asks += out->stretch_count * (CONTENT_PLAIN_TRIES / (CONTENT_BUNDLE / PATTERN_STRETCH));
	}
	if (bytes.n > UINT32_MAX || hs_scan(s->set->database, bytes.p, (unsigned)bytes.n, 0, s->scratch,
					    on_match, &f) != HS_SUCCESS)
		out->failed = true;
	sort_hits(out);
}
