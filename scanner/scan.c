#include "scanner/scan_inside.h"

#include "sandbox/sandbox.h"
#include "scanner/read.h"
#include "scanner/tarball.h"
#include "scanner/guard.h"
#include "scanner/owner.h"
#include "scanner/policy/baseline.h"
#include "scanner/progress.h"
#include "scanner/rule/rule.h"
#include "scanner/rule/table.h"
#include "scanner/summary.h"
#include "scanner/warm.h"
#include "scanner/workspace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

bool scan_no_memory(struct err *e)
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
bool scan_wants_content(const struct scan *s)
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
		return corpus_failed(s->corpus, e) ? false : scan_no_memory(e);
	}
	if (!read_open(&o, &s->reader, e) ||
	    (s->options.previous && !read_open(&plain, &s->previous_reader, e)))
		return false;
	s->project = project_new((size_t)(memory / 2));
	s->previous = s->options.previous ? project_new((size_t)(memory / 2)) : NULL;
	s->findings = finding_list_new((size_t)(memory / 4));
	return (s->project && s->findings && (s->previous || !s->options.previous)) || scan_no_memory(e);
}

static bool prepare(struct scan *s, struct err *e)
{
	const struct scan_options *o = &s->options;

	s->arena = arena_new((size_t)(o->max_memory ? o->max_memory : MEMORY_DEFAULT) / 2);
	if (!s->arena)
		return scan_no_memory(e);
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
	if (!load_libraries(s, e) || (scan_wants_content(s) && !warm_patterns(s->warm, &s->engine, e)))
		return false;
	/* A corpus that many scans share is none that each may write beside. */
	if (s->engine && s->own && !o->no_cache)
		warm_recall(s->own);
	if (!open_readers(s, e))
		return false;
	stage_end(s, "patterns");
	return true;
}

bool scan_prepare(const struct scan_options *o, struct scan **out, struct err *e)
{
	struct scan *s = calloc(1, sizeof *s);

	if (!s)
		return scan_no_memory(e);
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
		return scan_no_memory(e);
	for (size_t i = 0; i < s->targets.count; i++)
		if (s->targets.items[i].kind == TARGET_FOLDER)
			dirs[count++] = s->targets.items[i].fd;
	struct sandbox box = {.read_dirs = dirs, .read_dir_count = count, .threads = true};
	return !s->options.sandbox || sandbox_enter(&box, e);
}

static bool look_into(struct scan *s, struct err *e)
{
	struct content_looker lookers[THREADS_MAX];

	if (!s->engine)
		return true;
	if (!owner_assign(s->project, s->content, s->arena))
		return scan_no_memory(e);
	return content_reach(lookers, read_lookers(s->reader, lookers), s->project, s->content, e) &&
	       rehash(read_rehasher(s->reader), s->reader, s->project, s->content, e);
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

/* After the last file was read, and the policy of each project. */
static void begin_id(struct scan *s)
{
	s->id = (struct scan_id){.corpus = s->corpus, .project = s->project, .previous = s->previous, .content = s->engine ? s->content : NULL};
	if (!s->options.list_packages)
		stack_digest(s->site.stack, s->id.policy);
	scan_id_begin(&s->id, s->threads > 1);
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
		return scan_no_memory(e);
	if (s->options.members && !s->options.list_packages &&
	    !workspace_members(r, s->arena, s->project, s->findings, e))
		return false;
	if (!guard_report(r, s->findings, s->options.show, e))
		return false;
	if (!s->id.begun)
		begin_id(s);
	scan_id_wait(&s->id);
	memcpy(r->scan_id, s->id.hex, sizeof r->scan_id);
	if (s->options.deterministic)
		summary_timeless(r);
	return true;
}

/* Until files are looked into, or rules ask, nobody needs the corpus. */
static void begin_ahead(struct scan *s)
{
	uint64_t rows;

	if (s->own && s->threads > 1 && scan_runs_rule(s, &rule_typo) && ahead_pays(&s->targets, &rows))
		ahead_begin(&s->ahead, s->own, rows);
}

static bool run(struct scan *s, struct err *e)
{
	if (s->engine)
		content_engine_settle(s->engine, s->project);
	begin_ahead(s);
	if (!scan_read_targets(s, e))
		return false;
	if (!s->options.list_packages)
		site_read_projects(&s->site, &s->targets, s->project);
	stage_end(s, "read");
	if (!scan_understand(s->project, e) || !scan_read_previous(s, e))
		return false;
	stage_end(s, "inventory");
	if (s->engine && !ahead_end(&s->ahead, e))
		return false;
	if (s->engine)
		begin_id(s);
	if (!look_into(s, e))
		return false;
	stage_end(s, "reach");
	if (!scan_judge(s, e))
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
	scan_id_wait(&s->id);
	progress_stop(line);
	return ok;
}

bool scan_write_baseline(const struct scan *s, FILE *out, struct err *e)
{
	return baseline_write(out, s->findings, e);
}

void scan_remember(struct scan *s)
{
	if (s->engine && s->own)
		content_engine_save(s->engine);
}

uint32_t scan_recalled(const struct scan *s)
{
	return s->engine ? content_engine_recalled(s->engine) : 0;
}

const struct report *scan_report(const struct scan *s)
{
	return &s->report;
}
