#include "scanner/context.h"

#include "scanner/limits.h"
#include "scanner/rule/redact.h"

#include <stdlib.h>
#include <string.h>

#define AROUND	   ((uint32_t)FINDING_LINES_MAX / 2)
#define BEFORE	   ((size_t)80)	   /* bytes shown before the place on a long line */
#define MARGIN	   ((size_t)8192)  /* bytes before and behind it in which secrets are looked for */
#define PEM_LINE   ((size_t)40)	   /* letters of base64 that make a line of a private key */

struct scene {
	struct arena *arena;
	const struct project *project;
	const struct content *content;
	const struct content_source *source;
	struct buf buffer;
	struct text bytes; /* of the file in hand; p NULL: it cannot be shown */
	const struct file *file;
	bool has_key; /* a private key lies in it */
};

static const struct file *find_file(const struct content *c, struct text path, uint32_t *index)
{
	uint32_t low = 0, high = c ? c->file_count : 0;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		int order = text_cmp(c->files[middle].path, path);
		if (order == 0) {
			*index = middle;
			return &c->files[middle];
		}
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

static struct text bytes_of(struct scene *s, struct text path)
{
	uint32_t index = 0;
	struct err ignored = {0};

	for (uint32_t i = 0; i < s->project->document_count; i++)
		if (text_eq(s->project->documents[i].path, path))
			return s->project->documents[i].bytes;
	if (!s->file || !find_file(s->content, path, &index))
		return (struct text){0};
	bool shown = s->file->klass == FILE_TEXT || s->file->klass == FILE_SCRIPT;
	buf_clear(&s->buffer);
	if (!shown || s->file->size > CONTEXT_FILE_MAX ||
	    !s->source->read(s->source->ctx, index, &s->buffer, &ignored))
		return (struct text){0};
	return buf_view(&s->buffer);
}

static void open_file(struct scene *s, struct text path)
{
	uint32_t index = 0;

	s->file = find_file(s->content, path, &index);
	s->bytes = bytes_of(s, path);
	if (s->bytes.n > CONTEXT_FILE_MAX)
		s->bytes = (struct text){0};
	s->has_key = text_has(s->bytes, T("PRIVATE KEY-----"));
}

static bool continues(struct text t, size_t at)
{
	return at < t.n && ((unsigned char)t.p[at] & 0xc0) == 0x80;
}

/* At most FINDING_LINE_MAX bytes of t from `from` on, whole characters, an ellipsis where it was cut. */
static struct text cut_line(struct arena *a, struct text t, size_t from)
{
	static const struct text dots = {"\xe2\x80\xa6", 3};
	size_t room = FINDING_LINE_MAX - 2 * dots.n, end;

	from = from < t.n ? from : t.n;
	while (from && continues(t, from))
		from--;
	end = t.n - from > room ? from + room : t.n;
	while (end > from && end < t.n && continues(t, end))
		end--;
	if (from == 0 && end == t.n)
		return arena_text(a, t);
	return arena_printf(a, "%s" TEXT_FMT "%s", from ? dots.p : "",
			    TEXT_ARG(text_head(text_tail(t, from), end - from)),
			    end < t.n ? dots.p : "");
}

static bool is_key_line(struct text t)
{
	t = text_trim(t);
	for (size_t i = 0; i < t.n; i++) {
		char c = t.p[i];
		bool base64 = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
			      c == '+' || c == '/' || c == '=';
		if (!base64)
			return false;
	}
	return t.n >= PEM_LINE;
}

/* column: bytes before the place, for the line of the finding itself; 0 elsewhere. */
static struct text show_line(struct scene *s, struct text line, size_t column)
{
	size_t left = column > MARGIN ? column - MARGIN : 0;

	if (text_ends(line, T("\r")))
		line = text_head(line, line.n - 1);
	if (s->has_key && is_key_line(line))
		return T("***");
	struct text near = text_head(text_tail(line, left), (column - left) + MARGIN);
	struct text safe = redact_text(s->arena, near);
	/* Cutting secrets out moves what stands behind them, by little. */
	size_t from = column - left > BEFORE && line.n > FINDING_LINE_MAX ? column - left - BEFORE : 0;
	return cut_line(s->arena, safe, from);
}

/* *place: the line of the finding, as it stands in the file. */
static bool put_lines(struct scene *s, struct finding *f, struct text rest, uint32_t at, struct text *place)
{
	struct text *lines = ARENA_ARRAY(s->arena, struct text, FINDING_LINES_MAX);
	struct text line;
	uint32_t number = at;

	if (!lines)
		return false;
	f->context.first = at;
	f->context.lines = lines;
	for (; number <= f->line + AROUND && text_line(&rest, &line); number++) {
		size_t column = number == f->line && f->column ? f->column - 1 : 0;
		if (number == f->line)
			*place = line;
		lines[f->context.count++] = show_line(s, line, column < line.n ? column : 0);
	}
	if (number <= f->line) { /* the file has no such line */
		f->context.count = 0;
		return true;
	}
	return !arena_failed(s->arena);
}

static bool has_layer(const struct finding *f, const struct layer *l)
{
	for (size_t i = 0; i < f->context.layer_count; i++)
		if (text_starts(l->text, text_head(f->context.layers[i].text, 64)))
			return true;
	return false;
}

static bool add_layer(struct scene *s, struct finding *f, struct finding_layer *out, uint32_t index)
{
	const struct layer *l = &s->file->layers[index];

	if (index == 0 || index >= s->file->layer_count || l->text.n == 0 || has_layer(f, l) ||
	    f->context.layer_count == FINDING_LAYERS_MAX)
		return true;
	out[f->context.layer_count++] = (struct finding_layer){
		.how = redact_text(s->arena, l->how), .text = redact_text(s->arena, l->text)};
	return !arena_failed(s->arena);
}

/* First the layers in which the behaviour lies, then those that begin on its line. */
static bool put_layers(struct scene *s, struct finding *f, struct text place)
{
	const struct file *file = s->file;
	size_t from = place.p ? (size_t)(place.p - s->bytes.p) : 0;
	bool ok = true;

	if (!file || file->layer_count < 2)
		return true;
	struct finding_layer *out = ARENA_ARRAY(s->arena, struct finding_layer, FINDING_LAYERS_MAX);
	if (!out)
		return false;
	f->context.layers = out;
	for (uint32_t i = 0; ok && i < file->act_count; i++)
		if (file->acts[i].line == f->line && file->acts[i].column == f->column)
			ok = add_layer(s, f, out, file->acts[i].layer);
	for (uint32_t i = 1; ok && place.n && i < file->layer_count; i++)
		if (file->layers[i].offset >= from && file->layers[i].offset - from <= place.n)
			ok = add_layer(s, f, out, i);
	return ok;
}

static int by_place(const void *pa, const void *pb)
{
	const struct finding *a = *(struct finding *const *)pa, *b = *(struct finding *const *)pb;
	int order = text_cmp(a->file, b->file);

	return order ? order : a->line < b->line ? -1 : a->line > b->line;
}

/* Findings of one file, in the order of their lines: the file is walked once. */
static bool show_file(struct scene *s, struct finding **list, size_t count)
{
	struct text rest, line;
	uint32_t number = 1;
	bool ok = true;

	open_file(s, list[0]->file);
	rest = s->bytes;
	for (size_t i = 0; ok && i < count; i++) {
		struct finding *f = list[i];
		uint32_t first = f->line > AROUND ? f->line - AROUND : 1;
		while (number < first && text_line(&rest, &line))
			number++;
		struct text place = {0};
		ok = (!rest.n || number < first || put_lines(s, f, rest, number, &place)) &&
		     put_layers(s, f, place);
	}
	return ok;
}

bool context_add(struct finding_list *l, enum severity from, const struct project *p,
		 const struct content *content, const struct content_source *source)
{
	struct finding *list[CONTEXT_FINDINGS_MAX];
	struct scene s = {.arena = finding_arena(l), .project = p, .content = content, .source = source,
			  .buffer = BUF(CONTEXT_FILE_MAX)};
	size_t count = 0;
	bool ok = true;

	for (size_t i = 0; i < finding_count(l) && count < CONTEXT_FINDINGS_MAX; i++) {
		struct finding *f = finding_edit(l, i);
		if (f->severity >= from && f->line && f->file.n)
			list[count++] = f;
	}
	if (count)
		qsort(list, count, sizeof(struct finding *), by_place);
	for (size_t i = 0, n; ok && i < count; i += n) {
		for (n = 1; i + n < count && text_eq(list[i]->file, list[i + n]->file);)
			n++;
		ok = show_file(&s, list + i, n);
	}
	buf_free(&s.buffer);
	return ok;
}
