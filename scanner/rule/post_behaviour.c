/* L2-POST-001: what the files do that an install hook reaches. */
#include "scanner/rule/place.h"
#include "scanner/rule/post.h"

struct seen {
	uint32_t behaviours; /* one bit each */
	bool obfuscated, fetched_run;
};

static void look(const struct file *f, struct seen *s)
{
	for (uint32_t i = 0; i < f->act_count; i++) {
		const struct act *a = &f->acts[i];
		s->behaviours |= 1u << a->behaviour;
		if (a->behaviour == BEHAVE_EXECUTE && (a->flags & ACT_DECODED_ARG))
			s->obfuscated = true;
		if ((a->behaviour == BEHAVE_EXECUTE || a->behaviour == BEHAVE_EXEC) &&
		    (a->flags & ACT_FETCHED_ARG))
			s->fetched_run = true;
	}
}

static bool has(const struct seen *s, enum behaviour b)
{
	return s->behaviours >> b & 1;
}

static void raise_to(struct post *p, enum severity s, const char *why)
{
	if (s > p->severity) {
		p->severity = s;
		p->why = text_of(why);
	}
}

void post_behaviour(const struct rule_context *ctx, const struct package *package, struct text hook,
		    struct post *out)
{
	const struct project *p = ctx->project;
	const struct content *c = ctx->content;
	struct seen s = {0};

	for (uint32_t i = place_first(c, package->folder);
	     c && i < c->file_count && place_under(&c->files[i], package->folder); i++) {
		const struct file *f = &c->files[i];
		bool its = f->package < p->package_count ? &p->packages[f->package] == package
							 : (package->flags & PACKAGE_ROOT) != 0;
		if (its && f->reach == REACH_HOOK && (!f->hook.n || text_eq(f->hook, hook)))
			look(f, &s);
	}
	if (s.fetched_run)
		raise_to(out, SEVERITY_CRITICAL, "downloads something and runs it");
	if (has(&s, BEHAVE_COLLECT_FILES) && has(&s, BEHAVE_SEND))
		raise_to(out, SEVERITY_CRITICAL, "reads credentials and talks to the network");
	if (s.obfuscated)
		raise_to(out, SEVERITY_CRITICAL, "decodes hidden code and runs it");
	if (has(&s, BEHAVE_DESTROY))
		raise_to(out, SEVERITY_CRITICAL, "deletes what is not its own");
	if (has(&s, BEHAVE_COLLECT_ENV) && has(&s, BEHAVE_SEND))
		raise_to(out, SEVERITY_HIGH, "reads the environment and talks to the network");
}
