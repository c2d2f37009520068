#include "scanner/policy/baseline.h"

#include "base/file.h"
#include "base/map.h"
#include "json/read.h"
#include "json/write.h"
#include "scanner/policy/limits.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define MEMORY_MAX ((size_t)1 << 30)
#define SEEN	   ((uint32_t)1 << 8)

struct baseline {
	struct arena *arena;
	struct map *known; /* fingerprint -> its severity, SEEN when it was found again */
};

static bool malformed(struct err *e, const char *what)
{
	err_set(e, "BASELINE-FORMAT", "%s", what);
	return err_hint(e, "make it anew with --update-baseline");
}

static bool is_fingerprint(struct text t)
{
	uint8_t bytes[16];

	return t.n == 32 && text_hex(t, bytes, sizeof bytes);
}

static bool take(struct baseline *b, const struct json_doc *doc, struct err *e)
{
	struct json root = json_root(doc), list = json_get(root, T("findings"));
	bool fresh;

	if (!text_eq(json_get_text(root, T("schema")), T("picket-baseline-1")) ||
	    !json_is(list, JSON_ARRAY))
		return malformed(e, "not a baseline (schema picket-baseline-1)");
	if (json_count(list) > BASELINE_ENTRIES_MAX)
		return err_set(e, "BASELINE-LIMIT", "more than %zu findings", BASELINE_ENTRIES_MAX);
	for (struct json_each m = json_each(list); json_next(&m);) {
		struct text t = json_get_text(m.value, T("fingerprint"));
		if (!is_fingerprint(t))
			return malformed(e, "a finding without a fingerprint of 32 hex digits");
		t = arena_text(b->arena, t);
		uint32_t *level = t.p ? map_put(b->known, t, &fresh) : NULL;
		if (!level)
			return err_set(e, "LIMIT-MEMORY", "no memory left for the baseline");
		enum severity s = SEVERITY_CRITICAL;
		struct text name = json_get_text(m.value, T("severity"));
		if (name.n && !severity_parse(name, &s))
			return malformed(e, "a finding with a severity that is none");
		*level = s;
	}
	return true;
}

bool baseline_read(struct text bytes, struct baseline **out, struct err *e)
{
	struct baseline *b = calloc(1, sizeof *b);
	struct arena *scratch = arena_new(MEMORY_MAX);
	struct json_limits limits = {.max_bytes = BASELINE_BYTES_MAX};
	struct json_doc doc;
	bool ok = b && scratch && (b->arena = arena_new(MEMORY_MAX)) &&
		  (b->known = map_new(b->arena));

	if (!ok)
		err_set(e, "LIMIT-MEMORY", "no memory left for the baseline");
	else if (bytes.n)
		ok = (json_parse(scratch, bytes, &limits, &doc, e) || malformed(e, e ? e->text : "")) &&
		     take(b, &doc, e);
	arena_free(scratch);
	if (!ok) {
		baseline_close(b);
		return false;
	}
	*out = b;
	return true;
}

bool baseline_open(const char *path, bool create, struct baseline **out, struct err *e)
{
	struct buf b = BUF(BASELINE_BYTES_MAX);
	struct stat st;

	/* An empty file is no baseline; a missing one is made. */
	if (create && stat(path, &st) != 0)
		return baseline_read(T(""), out, e);
	bool ok = file_read(AT_FDCWD, path, false, &b, e);
	if (!ok) {
		if (e)
			memcpy(e->code, "BASELINE-OPEN", sizeof "BASELINE-OPEN");
		err_hint(e, "make it with --baseline FILE --update-baseline");
	} else if (b.n == 0) {
		ok = malformed(e, "empty") || err_in(e, "%s", path);
	} else {
		ok = baseline_read(buf_view(&b), out, e) || err_in(e, "%s", path);
	}
	buf_free(&b);
	return ok;
}

void baseline_close(struct baseline *b)
{
	if (!b)
		return;
	arena_free(b->arena);
	free(b);
}

size_t baseline_mark(struct baseline *b, struct finding_list *l)
{
	size_t seen = 0;

	for (size_t i = 0; i < finding_count(l); i++) {
		struct finding *f = finding_edit(l, i);
		uint32_t *level = map_get(b->known, text_of(f->fingerprint));
		/* What has become worse is new: code that an install runs now, for example. */
		f->known = level && f->severity <= (*level & ~SEEN);
		if (level && !(*level & SEEN)) {
			*level |= SEEN;
			seen++;
		}
	}
	return map_count(b->known) - seen;
}

struct bounded {
	FILE *out;
	size_t room;
	bool full;
};

static bool put(void *to, const char *p, size_t n)
{
	struct bounded *b = to;

	b->full |= n > b->room;
	if (b->full)
		return false;
	b->room -= n;
	return fwrite(p, 1, n, b->out) == n;
}

static bool too_large(struct err *e, size_t count, size_t entries, size_t bytes)
{
	err_set(e, "BASELINE-LIMIT", "%zu findings make a baseline of more than %zu findings or %zu bytes, which none may have",
		count, entries, bytes);
	return err_hint(e, "nothing was written; scan parts of the project, each with a baseline of its own");
}

bool baseline_write_within(FILE *out, const struct finding_list *l, size_t entries, size_t bytes, struct err *e)
{
	struct bounded b = {.out = out, .room = bytes};
	struct json_writer w;

	if (finding_count(l) > entries)
		return too_large(e, finding_count(l), entries, bytes);
	json_to(&w, put, &b, JSON_PRETTY);
	json_open_object(&w);
	json_key(&w, T("findings"));
	json_open_array(&w);
	for (size_t i = 0; i < finding_count(l); i++) {
		const struct finding *f = finding_at(l, i);
		json_open_object(&w);
		json_member_text(&w, T("file"), f->file);
		json_member_text(&w, T("fingerprint"), text_of(f->fingerprint));
		json_member_text(&w, T("package"), f->package.purl);
		json_member_text(&w, T("rule"), text_of(f->rule));
		json_member_text(&w, T("severity"), text_of(severity_name(f->severity)));
		json_close(&w);
	}
	json_close(&w);
	json_member_text(&w, T("schema"), T("picket-baseline-1"));
	json_close(&w);
	if (json_end(&w) && fflush(out) == 0)
		return true;
	return b.full ? too_large(e, finding_count(l), entries, bytes)
		      : err_set(e, "BASELINE-WRITE", "the baseline cannot be written");
}

bool baseline_write(FILE *out, const struct finding_list *l, struct err *e)
{
	return baseline_write_within(out, l, BASELINE_ENTRIES_MAX, BASELINE_BYTES_MAX, e);
}
