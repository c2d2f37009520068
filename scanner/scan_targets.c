#include "scanner/scan_inside.h"

#include "scanner/previous.h"
#include "scanner/read.h"
#include "scanner/tarball.h"
#include "scanner/withhold.h"

#include <unistd.h>

static bool read_folder(struct scan *s, const struct target *t, struct err *e)
{
	struct walk w = {
		.root = t->fd,
		.prefix = t->prefix,
		.visitor = &read_visitor,
		.workers = read_workers(s->reader),
		.threads = s->threads,
		.backwards = s->options.backwards,
	};

	return walk_run(&w, e);
}

/* A single file is a document by its name, or by its first bytes. */
static const struct input *kind_of_file(const struct target *t, struct text path)
{
	char head[4096];
	const struct input *in = t->input ? t->input : input_guess(path, T(""));

	if (in)
		return in;
	if (t->kind == TARGET_STDIN)
		return input_guess(path, text_head(buf_view(&t->bytes), sizeof head));
	ssize_t n = pread(t->fd, head, sizeof head, 0);
	return n > 0 ? input_guess(path, text_n(head, (size_t)n)) : NULL;
}

static bool read_staged_file(struct reader *r, const struct staged_file *f, struct text path)
{
	switch (f->kind) {
	case STAGED_FILE:
		break;
	case STAGED_UNMERGED:
		return read_trouble(r, path, "GIT-UNMERGED", true,
				    "its merge is not finished, so that nobody knows what will be committed; "
				    "resolve it and git add it");
	case STAGED_SUBMODULE:
		return read_trouble(r, path, "GIT-SUBMODULE", false,
				    "a submodule: what is in it is staged in a repository of its own, scan that");
	}
	return read_bytes(r, path, f->bytes, NULL);
}

static bool read_staged(struct reader *r, struct scan *s, const struct target *t)
{
	for (size_t i = 0; i < t->staged.count; i++) {
		const struct staged_file *f = &t->staged.files[i];
		struct text path = arena_printf(s->arena, TEXT_FMT TEXT_FMT, TEXT_ARG(t->prefix),
						TEXT_ARG(f->path));
		if (!read_staged_file(r, f, path))
			return false;
	}
	return true;
}

/* What is named so, or has no such name at all, is looked at as code; all else is meant as a document. */
static bool is_code(struct text path)
{
	static const char *const ends[] = {
		".js", ".cjs", ".mjs", ".jsx", ".ts", ".cts", ".mts", ".tsx", ".sh", ".bash", ".py", ".rb", ".pl",
		".php", ".ps1", ".bat", ".cmd", ".gyp", ".gypi", ".html", ".md", ".mdc", ".node", ".wasm", ".so", ".exe", ".dll",
	};
	struct text base = text_cut_last(path, '/').tail;

	for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
		if (text_ends(path, text_of(ends[i])))
			return true;
	return text_find_last(base.n ? base : path, '.') == (base.n ? base : path).n;
}

/* Who names a file that nobody here understands must hear of it: nothing found in it means nothing. Where its content is
 * looked at all the same, as that of a script, it is only worth saying. */
static bool say_unknown(struct reader *r, const struct scan *s, const struct target *t, struct text path)
{
	bool looked = t->kind == TARGET_FILE && scan_wants_content(s) && is_code(path);

	return read_trouble(r, path, "INPUT-UNKNOWN", !looked,
			    looked ? "no lockfile, manifest or list that is known here; only its content was looked at"
				   : "no lockfile, manifest or list that is known here; say which with --as KIND");
}

static bool read_one(struct reader *r, struct scan *s, const struct target *t, struct text path)
{
	const struct input *in = kind_of_file(t, path);

	if (!in && !say_unknown(r, s, t, path))
		return false;
	return t->kind == TARGET_FILE ? read_fd(r, t->fd, path, in)
				      : read_bytes(r, path, buf_view(&t->bytes), in);
}

static bool read_target(struct reader *r, struct scan *s, const struct target *t, struct err *e)
{
	struct text path = arena_printf(s->arena, TEXT_FMT TEXT_FMT, TEXT_ARG(t->prefix),
					TEXT_ARG(t->name));
	int dir = t->kind == TARGET_FOLDER ? t->fd : -1;

	if (!read_origin(r, dir, t->prefix))
		return scan_no_memory(e);
	switch (t->kind) {
	case TARGET_FOLDER:
		return read_folder(s, t, e);
	case TARGET_TARBALL:
		return tarball_read(r, t->fd, t->prefix, path) || scan_no_memory(e);
	case TARGET_FILE:
	case TARGET_STDIN:
		return read_one(r, s, t, path) || scan_no_memory(e);
	case TARGET_STAGED:
		return read_staged(r, s, t) || scan_no_memory(e);
	}
	return false;
}

bool scan_read_targets(struct scan *s, struct err *e)
{
	for (size_t i = 0; i < s->targets.count; i++)
		if (!read_target(s->reader, s, &s->targets.items[i], e))
			return false;
	s->project->packed = true;
	for (size_t i = 0; i < s->targets.count; i++)
		s->project->packed &= s->targets.items[i].kind == TARGET_TARBALL;
	return read_finish(s->reader, s->project, &s->content, e);
}

/* What a packed package needs to be developed nobody installs with it. */
static void leave_out_development(struct project *p)
{
	for (uint32_t i = 0; p->packed && i < p->manifest_count; i++) {
		struct manifest_view *m = &p->manifests[i];
		uint32_t kept = 0;
		for (uint32_t k = 0; k < m->dependency_count; k++)
			if (m->dependencies[k].kind != DEP_DEV)
				m->dependencies[kept++] = m->dependencies[k];
		m->dependency_count = kept;
	}
}

bool scan_understand(struct project *p, struct err *e)
{
	for (uint32_t i = 0; i < p->document_count; i++) {
		const struct input *in = input_by_name(text_of(p->documents[i].input));
		if (in)
			input_read(p, i, in);
		if (p->failed)
			return scan_no_memory(e);
	}
	leave_out_development(p);
	return withhold_project(p) ? graph_join(p, e) : scan_no_memory(e);
}

bool scan_read_previous(struct scan *s, struct err *e)
{
	struct content *unused;

	if (!s->previous)
		return true;
	return read_target(s->previous_reader, s, &s->previous_target.items[0], e) &&
	       read_finish(s->previous_reader, s->previous, &unused, e) &&
	       scan_understand(s->previous, e) &&
	       previous_accept(s->project, s->previous, s->options.previous, e);
}
