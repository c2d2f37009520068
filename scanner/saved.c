#include "scanner/saved.h"

#include "base/cmd.h"
#include "base/file.h"
#include "sandbox/sandbox.h"
#include "scanner/limits.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static bool load(struct saved *s, const char *path, struct err *e)
{
	s->path = path;
	s->bytes = BUF(SAVED_BYTES_MAX);
	s->arena = arena_new(SAVED_MEMORY_MAX);
	if (!s->arena)
		return err_set(e, "LIMIT-MEMORY", "out of memory");
	return file_read(AT_FDCWD, path, false, &s->bytes, e);
}

static bool wrong(const struct saved *s, struct err *e)
{
	err_set(e, "SAVED-FORMAT", "%s: not a report of scan", s->path);
	return err_hint(e, "make one with: picket scan --format json -o FILE TARGET");
}

static bool parse(struct saved *s, struct err *e)
{
	struct json_limits limits = {.max_bytes = SAVED_BYTES_MAX, .max_nodes = JSON_NODES_MAX,
				     .max_depth = 16};

	if (!json_parse(s->arena, buf_view(&s->bytes), &limits, &s->doc, e))
		return err_in(e, "%s", s->path);
	s->root = json_root(&s->doc);
	s->findings = json_get(s->root, T("findings"));
	s->suppressed = json_get(s->root, T("suppressed"));
	s->packages = json_get(s->root, T("packages"));
	s->edges = json_get(s->root, T("edges"));
	if (!text_eq(json_get_text(s->root, T("schema")), T("picket-scan-1")) ||
	    !json_is(s->findings, JSON_ARRAY))
		return wrong(s, e);
	if (json_is(json_get(s->root, T("refused")), JSON_OBJECT) ||
	    json_is(json_get(s->root, T("error")), JSON_OBJECT)) {
		err_set(e, "SAVED-NONE", "%s: that scan gave no verdict", s->path);
		return err_hint(e, "scan again; no verdict is never \"nothing found\"");
	}
	return true;
}

bool saved_open(struct saved *reports, const char *const *paths, size_t count, struct err *e)
{
	struct sandbox box = {0};

	for (size_t i = 0; i < count; i++)
		if (!load(&reports[i], paths[i], e))
			return false;
	if (!sandbox_enter(&box, e))
		return false;
	for (size_t i = 0; i < count; i++)
		if (!parse(&reports[i], e))
			return false;
	return true;
}

void saved_close(struct saved *reports, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		buf_free(&reports[i].bytes);
		arena_free(reports[i].arena);
	}
}

void saved_leave(struct saved *reports, size_t count, int status)
{
	saved_close(reports, count);
	if (fflush(stdout) != 0 || ferror(stdout))
		status = EXIT_INCOMPLETE;
	fflush(stderr);
	_exit(status);
}

static bool begins(struct json finding, struct text with)
{
	return text_starts(json_get_text(finding, T("fingerprint")), with);
}

bool saved_find(const struct saved *s, struct text fingerprint, struct json *finding,
		struct json *excuse, struct err *e)
{
	size_t found = 0;

	*excuse = (struct json){0};
	for (struct json_each m = json_each(s->findings); json_next(&m);)
		if (begins(m.value, fingerprint)) {
			*finding = m.value;
			found++;
		}
	for (struct json_each m = json_each(s->suppressed); json_next(&m);)
		if (begins(json_get(m.value, T("finding")), fingerprint)) {
			*finding = json_get(m.value, T("finding"));
			*excuse = m.value;
			found++;
		}
	if (found == 1)
		return true;
	err_set(e, "SAVED-FINDING", found ? "%s: several findings begin so" : "%s: no such finding", s->path);
	return err_hint(e, found ? "give more digits" : "scan --show info lists more than the default");
}
