#include "scanner/scan.h"

#include "sandbox/sandbox.h"
#include "scanner/ahead.h"
#include "scanner/context.h"
#include "scanner/read.h"
#include "scanner/tarball.h"
#include "scanner/guard.h"
#include "scanner/limits.h"
#include "scanner/owner.h"
#include "scanner/policy/baseline.h"
#include "scanner/progress.h"
#include "scanner/rehash.h"
#include "scanner/rule/rule.h"
#include "scanner/rule/table.h"
#include "scanner/site.h"
#include "scanner/summary.h"
#include "scanner/target.h"
#include "scanner/warm.h"
#include "scanner/withhold.h"
#include "scanner/workspace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#define STAGES_MAX 16

struct scan {
	struct scan_options options;
	unsigned threads;
	struct warm *warm, *own; /* own: the one to close */
	struct ahead ahead;
	struct site site;
	struct corpus *corpus; /* of warm; NULL for a listing */
	struct content_engine *engine;
	struct targets targets, previous_target;
	struct reader *reader, *previous_reader;
	struct project *project, *previous;
	struct content *content;
	struct finding_list *findings;
	struct arena *arena; /* of the report */
	struct report report;
	struct scan_stage stages[STAGES_MAX];
	size_t stage_count;
	struct timespec stage_began;
};

static bool no_memory(struct err *e)
{
	err_set(e, "LIMIT-MEMORY", "the memory for this scan is used up");
	return err_hint(e, "allow more with --max-memory");
}

static bool has_prefix(const char *code, const char *const *prefixes)
{
	for (; *prefixes; prefixes++)
		if (strncmp(code, *prefixes, strlen(*prefixes)) == 0)
			return true;
	return false;
}

bool scan_refused(const struct err *e)
{
	static const char *const prefixes[] = {"PACK-",	  "ROOT-",     "STATE-", "STORE-",
					       "SIG-",	  "MANIFEST-", "KEY-",	 NULL};

	return has_prefix(e->code, prefixes);
}

bool scan_bad_target(const struct err *e)
{
	static const char *const prefixes[] = {"TARGET-", "GIT-", "POLICY-", "BASELINE-", NULL};

	return has_prefix(e->code, prefixes);
}

/* Only for --verbose: no clock reaches a finding. */
static void stage_end(struct scan *s, const char *name)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	if (s->stage_count < STAGES_MAX)
		s->stages[s->stage_count++] = (struct scan_stage){
			name, (double)(now.tv_sec - s->stage_began.tv_sec) +
				      (double)(now.tv_nsec - s->stage_began.tv_nsec) / 1e9};
	s->stage_began = now;
}

const struct scan_stage *scan_stages(const struct scan *s, size_t *count)
{
	*count = s->stage_count;
	return s->stages;
}

static unsigned pick_threads(unsigned asked)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	unsigned n = asked ? asked : processors > 0 ? (unsigned)processors : 1;

	return n < THREADS_MAX ? n : THREADS_MAX;
}

/* The walk holds a folder open for each level of each thread. */
static void allow_descriptors(void)
{
	struct rlimit r;

	if (getrlimit(RLIMIT_NOFILE, &r) == 0 && r.rlim_cur < r.rlim_max) {
		r.rlim_cur = r.rlim_max < 65536 ? r.rlim_max : 65536;
		setrlimit(RLIMIT_NOFILE, &r);
	}
}

static bool open_corpus(struct scan *s, struct err *e)
{
	s->warm = s->options.warm;
	if (!s->warm && !warm_open(s->options.store, s->options.now, &s->own, e))
		return false;
	if (!s->warm)
		s->warm = s->own;
	s->corpus = warm_corpus(s->warm);
	return site_takes_packs(&s->site, warm_packs(s->warm), e);
}

/* A lockfile alone has no files to look into. */
static bool wants_content(const struct scan *s)
{
	if (s->options.no_content || s->options.list_packages)
		return false;
	for (size_t i = 0; i < s->targets.count; i++) {
		const struct target *t = &s->targets.items[i];
		bool document = t->kind == TARGET_STDIN ||
				(t->kind == TARGET_FILE &&
				 (t->input || input_guess(t->name, T(""))));
		if (!document)
			return true;
	}
	return false;
}

static bool load_libraries(const struct scan *s, struct err *e)
{
	for (size_t i = 0; i < s->targets.count; i++)
		if (s->targets.items[i].kind == TARGET_TARBALL)
			return tarball_load(e);
	return true;
}

static bool open_readers(struct scan *s, struct err *e)
{
	uint64_t memory = s->options.max_memory ? s->options.max_memory : MEMORY_DEFAULT;
	struct read_options o = {.threads = s->threads, .engine = s->engine, .max_memory = memory};
	struct read_options plain = {.threads = 1, .max_memory = memory};

	if (s->engine && !rehash_ask(s->corpus, &o.rehash)) {
		return corpus_failed(s->corpus, e) ? false : no_memory(e);
	}
	if (!read_open(&o, &s->reader, e) ||
	    (s->options.previous && !read_open(&plain, &s->previous_reader, e)))
		return false;
	s->project = project_new((size_t)(memory / 2));
	s->previous = s->options.previous ? project_new((size_t)(memory / 2)) : NULL;
	s->findings = finding_list_new((size_t)(memory / 4));
	return (s->project && s->findings && (s->previous || !s->options.previous)) || no_memory(e);
}

static bool prepare(struct scan *s, struct err *e)
{
	const struct scan_options *o = &s->options;

	s->arena = arena_new((size_t)(o->max_memory ? o->max_memory : MEMORY_DEFAULT) / 2);
	if (!s->arena)
		return no_memory(e);
	if (!warm_seed(e) || !targets_open(o->targets, o->fds, o->target_count, o->as, &s->targets, e))
		return false;
	if (o->staged && !targets_stage(&s->targets, e))
		return false;
	if (o->previous && !targets_open(&o->previous, NULL, 1, NULL, &s->previous_target, e))
		return err_in(e, "--previous");
	if (o->previous && s->previous_target.items[0].kind != TARGET_FILE)
		return err_set(e, "TARGET-KIND", "--previous %s: not a lockfile", o->previous);
	if (!site_open(&s->site, o, e))
		return false;
	if (!o->list_packages && !open_corpus(s, e))
		return false;
	stage_end(s, "corpus");
	if (!load_libraries(s, e) || (wants_content(s) && !warm_patterns(s->warm, &s->engine, e)) ||
	    !open_readers(s, e))
		return false;
	stage_end(s, "patterns");
	return true;
}

bool scan_prepare(const struct scan_options *o, struct scan **out, struct err *e)
{
	struct scan *s = calloc(1, sizeof *s);

	if (!s)
		return no_memory(e);
	s->options = *o;
	s->threads = pick_threads(o->threads);
	clock_gettime(CLOCK_MONOTONIC, &s->stage_began);
	allow_descriptors();
	if (!prepare(s, e)) {
		scan_free(s);
		return false;
	}
	*out = s;
	return true;
}

void scan_free(struct scan *s)
{
	if (!s)
		return;
	finding_list_free(s->findings);
	read_close(s->reader);
	read_close(s->previous_reader);
	project_free(s->project);
	project_free(s->previous);
	warm_close(s->own);
	site_close(&s->site);
	targets_close(&s->targets);
	targets_close(&s->previous_target);
	arena_free(s->arena);
	free(s);
}

static bool enter(struct scan *s, struct err *e)
{
	int *dirs = ARENA_ARRAY(s->arena, int, s->targets.count + 1);
	size_t count = 0;

	if (!dirs)
		return no_memory(e);
	for (size_t i = 0; i < s->targets.count; i++)
		if (s->targets.items[i].kind == TARGET_FOLDER)
			dirs[count++] = s->targets.items[i].fd;
	struct sandbox box = {.read_dirs = dirs, .read_dir_count = count, .threads = true};
	return !s->options.sandbox || sandbox_enter(&box, e);
}

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
	bool looked = t->kind == TARGET_FILE && wants_content(s) && is_code(path);

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
		return no_memory(e);
	switch (t->kind) {
	case TARGET_FOLDER:
		return read_folder(s, t, e);
	case TARGET_TARBALL:
		return tarball_read(r, t->fd, t->prefix, path) || no_memory(e);
	case TARGET_FILE:
	case TARGET_STDIN:
		return read_one(r, s, t, path) || no_memory(e);
	case TARGET_STAGED:
		return read_staged(r, s, t) || no_memory(e);
	}
	return false;
}

static bool read_targets(struct scan *s, struct err *e)
{
	for (size_t i = 0; i < s->targets.count; i++)
		if (!read_target(s->reader, s, &s->targets.items[i], e))
			return false;
	s->project->packed = true;
	for (size_t i = 0; i < s->targets.count; i++)
		s->project->packed &= s->targets.items[i].kind == TARGET_TARBALL;
	return read_finish(s->reader, s->project, &s->content, e);
}

/* Documents were read as bytes; now each is understood, in order of their paths. */
static bool understand(struct project *p, struct err *e)
{
	for (uint32_t i = 0; i < p->document_count; i++) {
		const struct input *in = input_by_name(text_of(p->documents[i].input));
		if (in)
			input_read(p, i, in);
		if (p->failed)
			return no_memory(e);
	}
	return withhold_project(p) ? graph_join(p, e) : no_memory(e);
}

static bool read_previous(struct scan *s, struct err *e)
{
	struct content *unused;

	if (!s->previous)
		return true;
	return read_target(s->previous_reader, s, &s->previous_target.items[0], e) &&
	       read_finish(s->previous_reader, s->previous, &unused, e) &&
	       understand(s->previous, e);
}

static bool look_into(struct scan *s, struct err *e)
{
	struct content_looker lookers[THREADS_MAX];

	if (!s->engine)
		return true;
	if (!owner_assign(s->project, s->content, s->arena))
		return no_memory(e);
	return content_reach(lookers, read_lookers(s->reader, lookers), s->project, s->content, e) &&
	       rehash(read_rehasher(s->reader), s->reader, s->project, s->content, e);
}

static bool matches_id(const char *const *patterns, const char *id)
{
	for (; *patterns; patterns++) {
		struct text t = text_of(*patterns);
		bool prefix = t.n && t.p[t.n - 1] == '*';
		if (prefix ? text_starts(text_of(id), text_head(t, t.n - 1))
			   : text_eq(t, text_of(id)))
			return true;
	}
	return false;
}

/* What a person asks for on the command line counts more than the site's skip-rules. */
static bool is_chosen(const struct scan *s, const struct rule *rule)
{
	const struct scan_options *o = &s->options;

	return (o->rules ? matches_id(o->rules, rule->id) : !stack_skips(s->site.stack, rule->id)) &&
	       !(o->skip_rules && matches_id(o->skip_rules, rule->id));
}

static bool run_rules(struct scan *s, struct err *e)
{
	struct arena *scratch = arena_new((size_t)512 << 20);
	struct rule_context ctx = {
		.project = s->project,
		.content = s->engine ? s->content : NULL,
		.corpus = s->corpus,
		.policy = stack_policy(s->site.stack, e),
		.previous = s->previous,
		.findings = s->findings,
		.scratch = scratch,
		.likes = s->warm ? warm_made_likes(s->warm) : NULL,
	};
	bool ok = (scratch && ctx.policy) || no_memory(e);

	for (size_t i = 0; ok && rules[i]; i++) {
		if (!is_chosen(s, rules[i]))
			continue;
		ok = rules[i]->run(&ctx);
		if (!ok && !(s->corpus && corpus_failed(s->corpus, e))) {
			no_memory(e);
			err_in(e, "%s", rules[i]->id);
		}
		arena_reset(scratch);
	}
	arena_free(scratch);
	if (ok && s->corpus && corpus_failed(s->corpus, e))
		ok = false;
	if (ok && (finding_list_full(s->findings) || s->project->failed))
		ok = no_memory(e);
	return ok;
}

/* Reports explain the rules that ran. */
static bool list_rules(struct scan *s)
{
	size_t count = 0;

	while (rules[count])
		count++;
	struct report_rule *ran = ARENA_ARRAY(s->arena, struct report_rule, count);
	for (size_t i = 0; ran && i < count; i++)
		if (is_chosen(s, rules[i]))
			ran[s->report.rule_count++] = (struct report_rule){
				rules[i]->id, rules[i]->title, rules[i]->about, rules[i]->remedy,
				rules[i]->references,
			};
	s->report.rules = ran;
	return ran != NULL;
}

static bool judge(struct scan *s, struct err *e)
{
	static const char *const about_the_scan[] = {"L2-SCAN-001", NULL};

	/* A listing runs no rule, but what could not be read must be said. */
	if (s->options.list_packages)
		s->options.rules = about_the_scan;
	if (!list_rules(s))
		return no_memory(e);
	if (!run_rules(s, e))
		return false;
	if (!s->options.list_packages && !site_require(&s->site, s->project, s->findings))
		return no_memory(e);
	if (!withhold_findings(s->findings))
		return no_memory(e);
	finding_list_finish(s->findings);
	if (finding_list_full(s->findings))
		return no_memory(e);
	if (!s->options.list_packages &&
	    !site_judge(&s->site, s->findings, &s->report, s->arena, e))
		return false;
	struct content_source source = read_source(s->reader);
	if (s->options.context && !context_add(s->findings, s->options.show, s->project,
					       s->engine ? s->content : NULL, &source))
		return no_memory(e);
	return guard_findings(s->findings, e);
}

static enum scan_status status_of(const struct scan *s)
{
	for (uint32_t i = 0; i < s->project->problem_count; i++)
		if (s->project->problems[i].partial)
			return SCAN_PARTIAL;
	return s->content->complete && !s->site.partial ? SCAN_COMPLETE : SCAN_PARTIAL;
}

static void count_documents(struct report *r, const struct project *p)
{
	for (uint32_t i = 0; i < p->document_count; i++) {
		const struct input *in = input_by_name(text_of(p->documents[i].input));
		r->lockfiles += in && in->lockfile;
		r->manifests += in && !in->lockfile;
	}
}

static bool conclude(struct scan *s, struct err *e)
{
	struct report *r = &s->report;

	r->status = status_of(s);
	r->files = s->engine ? s->content->file_count : s->project->document_count;
	r->bytes = s->content->bytes;
	count_documents(r, s->project);
	if ((s->corpus && !summary_packs(r, s->arena, s->warm)) ||
	    !summary_packages(r, s->arena, s->project) ||
	    !summary_findings(r, s->arena, s->findings, s->options.show))
		return no_memory(e);
	if (s->options.members && !s->options.list_packages &&
	    !workspace_members(r, s->arena, s->project, s->findings, e))
		return false;
	if (!guard_report(r, s->findings, s->options.show, e))
		return false;
	summary_scan_id(r, s->project, s->engine ? s->content : NULL);
	if (s->options.deterministic)
		summary_timeless(r);
	return true;
}

/* Reading and understanding ask the corpus nothing. */
static void begin_ahead(struct scan *s)
{
	if (s->own && s->threads > 1 && is_chosen(s, &rule_typo) && ahead_pays(&s->targets))
		ahead_begin(&s->ahead, s->own);
}

static bool run(struct scan *s, struct err *e)
{
	if (s->engine)
		content_engine_settle(s->engine, s->project);
	begin_ahead(s);
	if (!read_targets(s, e))
		return false;
	if (!s->options.list_packages)
		site_read_projects(&s->site, &s->targets, s->project);
	stage_end(s, "read");
	if (!understand(s->project, e) || !read_previous(s, e) || !ahead_end(&s->ahead, e))
		return false;
	stage_end(s, "inventory");
	if (!look_into(s, e))
		return false;
	stage_end(s, "reach");
	if (!judge(s, e))
		return false;
	stage_end(s, "rules");
	return conclude(s, e);
}

static void describe(struct scan *s)
{
	struct report *r = &s->report;
	time_t now = (time_t)s->options.now;
	struct tm tm;
	char text[32];

	if (s->options.deterministic)
		return;
	r->target = s->targets.count == 1
			    ? text_of(s->targets.items[0].given)
			    : arena_printf(s->arena, "%zu targets", s->targets.count);
	if (gmtime_r(&now, &tm) && strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm))
		r->started = arena_text(s->arena, text_of(text));
}

bool scan_run(struct scan *s, struct err *e)
{
	struct progress *line = NULL;

	describe(s);
	if (!enter(s, e))
		return false;
	stage_end(s, "sandbox");
	if (s->options.progress)
		line = progress_start(s->reader);
	bool ok = run(s, e);
	ahead_end(&s->ahead, NULL);
	progress_stop(line);
	return ok;
}

bool scan_write_baseline(const struct scan *s, FILE *out, struct err *e)
{
	return baseline_write(out, s->findings, e);
}

const struct report *scan_report(const struct scan *s)
{
	return &s->report;
}
