#include "scanner/rule/code.h"
#include "scanner/rule/place.h"
#include "scanner/rule/table.h"

/* A script or program behind the name of an image or a font. */
static bool disguised(struct rule_context *ctx, const struct file *file)
{
	bool acts = file->act_count || file->klass == FILE_EXECUTABLE;
	enum severity s = file->reach == REACH_HOOK   ? SEVERITY_CRITICAL
			  : file->reach == REACH_LOAD ? SEVERITY_HIGH
			  : acts		      ? SEVERITY_HIGH
						      : SEVERITY_LOW;
	struct finding *f = place_report(ctx, &rule_obfs_hidden, s, CONFIDENCE_MEDIUM, file, 1, 1);
	struct arena *a = finding_arena(ctx->findings);
	struct buf b = BUF(128);

	if (!f)
		return false;
	f->behaviours[f->behaviour_count++] = text_of(behaviour_name(BEHAVE_HIDE));
	f->message = arena_printf(a, "%s behind the name of an image or a font.",
				  file->klass == FILE_EXECUTABLE ? "A program" : "Text");
	f->evidence = arena_text(a, file->path);
	code_put_digest(&b, file);
	f->content = arena_text(a, buf_view(&b));
	buf_free(&b);
	return f->content.n != 0;
}

static bool run(struct rule_context *ctx)
{
	const struct content *c = ctx->content;

	for (uint32_t i = 0; c && i < c->file_count; i++)
		if (c->files[i].mismatch && !disguised(ctx, &c->files[i]))
			return false;
	return code_report(ctx, &rule_obfs_hidden);
}

const struct rule rule_obfs_hidden = {
	.id = "L2-OBFS-004",
	.title = "Code hidden from the reader's eye",
	.about = "Bidi controls, invisible characters that carry data, names that mix alphabets, "
		 "and statements pushed off the screen by blanks.",
	.remedy = "Open the line in an editor that shows invisible characters, or as bytes; treat "
		  "the package as hostile.",
	.references = "",
	.run = run,
};
