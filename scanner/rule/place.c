#include "scanner/rule/place.h"

#include "scanner/rule/report.h"

const struct file *place_file(const struct content *c, struct text path)
{
	size_t low = 0, high = c ? c->file_count : 0;

	while (low < high) {
		size_t mid = low + (high - low) / 2;
		int order = text_cmp(c->files[mid].path, path);
		if (!order)
			return &c->files[mid];
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

bool place_under(const struct file *f, struct text folder)
{
	return !folder.n ||
	       (text_starts(f->path, folder) && text_starts(text_tail(f->path, folder.n), T("/")));
}

uint32_t place_first(const struct content *c, struct text folder)
{
	uint32_t low = 0, high = c ? c->file_count : 0;

	while (folder.n && low < high) {
		uint32_t mid = low + (high - low) / 2;
		struct text head = text_head(c->files[mid].path, folder.n);
		int order = text_cmp(head, folder);
		if (!order) /* same beginning: what follows it against "/" */
			order = text_cmp(text_tail(c->files[mid].path, folder.n), T("/"));
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return folder.n ? low : 0;
}

struct text place_join(struct arena *a, struct text folder, struct text name)
{
	text_skip(&name, T("./"));
	if (!folder.n)
		return name;
	return arena_printf(a, TEXT_FMT "/" TEXT_FMT, TEXT_ARG(folder), TEXT_ARG(name));
}

struct finding *place_report(struct rule_context *ctx, const struct rule *rule, enum severity s,
			     enum confidence c, const struct file *file, uint32_t line,
			     uint32_t column)
{
	struct finding *f;

	if (file->package < ctx->project->package_count)
		f = rule_report(ctx, rule, s, c, file->package);
	else
		f = rule_report_document(ctx, rule, s, c, DEP_NONE, 0);
	if (f) {
		f->file = arena_text(finding_arena(ctx->findings), file->path);
		f->line = line;
		f->column = column;
	}
	return f;
}
