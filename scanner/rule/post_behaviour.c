/* L2-POST-001: what the files do that an install hook reaches. */
#include "scanner/content/kind.h"
#include "scanner/rule/code.h"
#include "scanner/rule/place.h"
#include "scanner/rule/post.h"

#define POST_HOPS_NEAR 3 /* files between the command and the program */

/* A program behind the name of data: nobody who has nothing to hide names one so. */
static bool named_as_data(const struct file *f)
{
	static const char *const names[] = {"dat", "db", "txt", "log", "tmp", "json", "md", "map", "css", "csv", "xml", "cfg",
					    "ini", "yml", "yaml", "html", "js", "cache", "data", "pak", "lock", NULL};
	struct text extension = kind_extension(f->path);

	for (const char *const *n = names; f->klass == FILE_EXECUTABLE && *n; n++)
		if (text_eq_nocase(extension, text_of(*n)))
			return true;
	return false;
}

void post_behaviour(const struct rule_context *ctx, const struct package *package, struct text hook,
		    struct post *out)
{
	const struct project *p = ctx->project;
	const struct content *c = ctx->content;

	for (uint32_t i = place_first(c, package->folder);
	     c && i < c->file_count && place_under(&c->files[i], package->folder); i++) {
		const struct file *f = &c->files[i];
		bool its = f->package < p->package_count ? &p->packages[f->package] == package
							 : (package->flags & PACKAGE_ROOT) != 0;
		const struct code_signal *why = NULL;
		enum severity s;
		if (!its || f->reach != REACH_HOOK || (f->hook.n && !text_eq(f->hook, hook)))
			continue;
		if (f->hops <= POST_HOPS_NEAR && out->severity < SEVERITY_CRITICAL && (named_as_data(f) || (f->mismatch && f->klass == FILE_EXECUTABLE))) {
			out->severity = SEVERITY_CRITICAL;
			out->why = T("runs a program behind the name of data");
		}
		/* named by the command itself: what a script starts may be a tool it brings */
		if (f->klass == FILE_EXECUTABLE && f->hops <= 1 && out->severity < SEVERITY_HIGH) {
			bool hidden = text_has(f->path, T("/.")) || text_starts(f->path, T(".")) || f->mismatch;
			out->severity = hidden ? SEVERITY_CRITICAL : SEVERITY_HIGH;
			out->why = hidden ? T("runs a hidden program that came with the package")
					  : T("runs a program that came with the package");
		}
		s = code_judge(f, &why);
		if (why && s > out->severity) {
			out->severity = s;
			out->why = text_of(why->message);
		}
	}
}
