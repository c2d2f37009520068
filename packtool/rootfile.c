#include "packtool/rootfile.h"

#include "base/file.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CHAIN_ARENA (sizeof(struct signed_object) * (ROOTS_MAX + 4) + 65536)

bool rootfile_read(const char *path, struct rootfile *out, struct err *e)
{
	*out = (struct rootfile){.bytes = BUF(CHAIN_MAX), .arena = arena_new(CHAIN_ARENA)};
	snprintf(out->path, sizeof out->path, "%s", path);
	if (!out->arena)
		err_set(e, "NO-MEMORY", "out of memory");
	else if (file_read(AT_FDCWD, path, false, &out->bytes, e) &&
		 (chain_parse(buf_view(&out->bytes), out->arena, &out->chain, e) ||
		  err_in(e, "%s", path)))
		return true;
	rootfile_close(out);
	return false;
}

void rootfile_close(struct rootfile *f)
{
	chain_free(f->chain);
	arena_free(f->arena);
	buf_free(&f->bytes);
	f->chain = NULL;
	f->arena = NULL;
}

const struct trust *rootfile_last(const struct rootfile *f)
{
	return f->chain->roots[f->chain->count - 1];
}

bool rootfile_is_draft(const struct rootfile *f)
{
	return f->chain->links[f->chain->count - 1].sig_count == 0;
}

bool rootfile_complete(const struct rootfile *f, struct chain_tally *out, struct err *e)
{
	return chain_tally(f->chain, f->chain->count - 1, out, e) &&
	       out->before_have >= out->before_need && out->own_have >= out->own_need;
}

bool rootfile_write(const char *path, struct text bytes, struct err *e)
{
	struct arena *a = arena_new(CHAIN_ARENA);
	struct chain *c = NULL;
	bool ok = (a || err_set(e, "NO-MEMORY", "out of memory")) && chain_parse(bytes, a, &c, e) &&
		  file_replace(AT_FDCWD, path, bytes.p, bytes.n, 0644, e);

	chain_free(c);
	arena_free(a);
	return ok;
}

/* Writes these links and reads them again. */
static bool save(struct rootfile *f, const struct signed_object *links, size_t n, struct err *e)
{
	struct buf b = BUF(CHAIN_MAX);
	struct rootfile again;
	bool ok = (bundle_format(links, n, &b) || err_set(e, "ROOT-CHAIN", "longer than allowed")) &&
		  rootfile_write(f->path, buf_view(&b), e) && rootfile_read(f->path, &again, e);

	buf_free(&b);
	if (!ok)
		return false;
	rootfile_close(f);
	*f = again;
	return true;
}

bool rootfile_create(const char *path, struct text root, struct err *e)
{
	struct signed_object *o = calloc(1, sizeof *o);
	struct buf b = BUF(CHAIN_MAX);
	bool ok = o || err_set(e, "NO-MEMORY", "out of memory");

	if (ok && access(path, F_OK) == 0) {
		err_set(e, "FILE-WRITE", "%s: is there already", path);
		ok = err_hint(e, "a root is never replaced by accident: choose another file");
	}
	if (ok) {
		o->bytes = root;
		ok = (bundle_format(o, 1, &b) || err_set(e, "NO-MEMORY", "out of memory")) &&
		     rootfile_write(path, buf_view(&b), e);
	}
	buf_free(&b);
	free(o);
	return ok;
}

/* The same root with another version line, which is always the second. */
static bool with_version(struct text root, uint64_t version, struct buf *out, struct err *e)
{
	struct text rest = root, line;

	if (!text_line(&rest, &line) || !text_eq(line, T("iocpack-root 1")) ||
	    !text_line(&rest, &line) || !text_starts(line, T("version ")))
		return err_set(e, "ROOT-MALFORMED", "a root begins with \"iocpack-root 1\" and its version");
	buf_printf(out, "iocpack-root 1\nversion %" PRIu64 "\n", version);
	return buf_text(out, rest) || err_set(e, "ROOT-MALFORMED", "root: longer than allowed");
}

static bool may_change(const struct rootfile *f, bool *begins, struct err *e)
{
	struct chain_tally t;
	struct err why = {0};

	*begins = !rootfile_is_draft(f);
	if (!*begins || rootfile_complete(f, &t, &why))
		return true;
	err_set(e, "ROOT-DRAFT", "%s: root %ju has signatures, but not enough of them", f->path,
		(uintmax_t)trust_version(rootfile_last(f)));
	return err_hint(e, "get it signed, or begin again from a copy of the chain without it");
}

bool rootfile_put(struct rootfile *f, struct text root, struct err *e)
{
	struct signed_object *links = calloc(ROOTS_MAX, sizeof *links);
	struct buf text = BUF(ROOT_MAX);
	struct trust *t = NULL;
	size_t n = f->chain->count;
	bool begins = false;
	bool ok = (links || err_set(e, "NO-MEMORY", "out of memory")) && may_change(f, &begins, e);

	if (ok && begins && n == ROOTS_MAX)
		ok = err_set(e, "ROOT-CHAIN", "%d roots are in the chain; no more are allowed", ROOTS_MAX);
	ok = ok && with_version(root, trust_version(rootfile_last(f)) + begins, &text, e) &&
	     root_parse(buf_view(&text), &t, e);
	if (ok) {
		n += begins;
		memcpy(links, f->chain->links, f->chain->count * sizeof *links);
		memset(&links[n - 1], 0, sizeof *links);
		links[n - 1].bytes = buf_view(&text);
		ok = save(f, links, n, e);
	}
	trust_free(t);
	buf_free(&text);
	free(links);
	return ok;
}

bool rootfile_sign(struct rootfile *f, const struct signature *s, struct err *e)
{
	struct signed_object *links = calloc(ROOTS_MAX, sizeof *links);
	struct chain with = {.count = f->chain->count, .links = links};
	struct chain_tally t;
	bool ok = links || err_set(e, "NO-MEMORY", "out of memory");

	if (ok) {
		memcpy(links, f->chain->links, with.count * sizeof *links);
		memcpy(with.roots, f->chain->roots, sizeof with.roots);
		ok = bundle_sign(&links[with.count - 1], s, e) &&
		     chain_tally(&with, with.count - 1, &t, e) && save(f, links, with.count, e);
	}
	free(links);
	return ok;
}
