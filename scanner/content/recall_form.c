#include "scanner/content/recall.h"

enum { MISMATCH = 1, DEEP = 2, IDLE = 4 };

static void put_text(struct buf *b, struct text t)
{
	buf_le32(b, (uint32_t)t.n);
	buf_text(b, t);
}

static struct text take_text(struct cursor *c)
{
	return cursor_bytes(c, cursor_le32(c));
}

void recall_encode(struct buf *b, const struct file *f)
{
	buf_char(b, (char)f->klass);
	buf_char(b, (char)((f->mismatch ? MISMATCH : 0) | (f->deep ? DEEP : 0) | (f->idle ? IDLE : 0)));
	buf_le32(b, f->marks);
	buf_le32(b, f->act_count);
	buf_le32(b, f->layer_count);
	buf_le32(b, f->match_count);
	buf_le32(b, f->import_count);
	for (uint32_t i = 0; i < f->act_count; i++) {
		const struct act *a = &f->acts[i];
		buf_char(b, (char)a->behaviour);
		buf_le32(b, a->offset);
		buf_le32(b, a->line);
		buf_le32(b, a->column);
		buf_le32(b, a->layer);
		buf_le32(b, a->flags);
		put_text(b, a->text);
		put_text(b, a->detail);
		buf_le64(b, a->source);
	}
	for (uint32_t i = 0; i < f->layer_count; i++) {
		const struct layer *l = &f->layers[i];
		buf_le32(b, l->parent);
		buf_le32(b, l->offset);
		put_text(b, l->how);
		put_text(b, l->text);
		buf_le64(b, l->source);
	}
	for (uint32_t i = 0; i < f->match_count; i++) {
		const struct match *m = &f->matches[i];
		buf_le32(b, m->indicator);
		buf_le32(b, m->offset);
		buf_le32(b, m->line);
		buf_le32(b, m->column);
		buf_le32(b, m->layer);
	}
	for (uint32_t i = 0; i < f->import_count; i++) {
		put_text(b, f->imports[i].spec);
		buf_le32(b, f->imports[i].line);
		buf_char(b, (char)f->imports[i].started);
	}
}

static uint8_t take_byte(struct cursor *c)
{
	uint8_t b;

	cursor_copy(c, &b, 1);
	return b;
}

static void take_act(struct cursor *c, struct act *a)
{
	a->behaviour = (enum behaviour)take_byte(c);
	c->failed |= a->behaviour >= BEHAVIOURS;
	a->offset = cursor_le32(c);
	a->line = cursor_le32(c);
	a->column = cursor_le32(c);
	a->layer = cursor_le32(c);
	a->flags = cursor_le32(c);
	a->text = take_text(c);
	a->detail = take_text(c);
	a->source = cursor_le64(c);
}

static void take_layer(struct cursor *c, struct layer *l)
{
	l->parent = cursor_le32(c);
	l->offset = cursor_le32(c);
	l->how = take_text(c);
	l->text = take_text(c);
	l->source = cursor_le64(c);
}

static void take_match(struct cursor *c, struct match *m)
{
	m->indicator = cursor_le32(c);
	m->offset = cursor_le32(c);
	m->line = cursor_le32(c);
	m->column = cursor_le32(c);
	m->layer = cursor_le32(c);
}

/* What each takes at least keeps a count from asking for more than the bytes can hold. */
static uint32_t take_count(struct cursor *c)
{
	uint32_t n = cursor_le32(c);

	c->failed |= n > c->left;
	return c->failed ? 0 : n;
}

bool recall_decode(struct text bytes, struct arena *arena, struct file *file)
{
	struct cursor c = cursor_of(bytes.p, bytes.n);
	struct file f = *file;
	uint8_t klass = take_byte(&c), flags = take_byte(&c);

	c.failed |= klass > FILE_EMPTY;
	f.klass = (enum file_class)klass;
	f.mismatch = flags & MISMATCH;
	f.deep = flags & DEEP;
	f.idle = flags & IDLE;
	f.limits = 0;
	f.marks = cursor_le32(&c);
	f.act_count = take_count(&c);
	f.layer_count = take_count(&c);
	f.match_count = take_count(&c);
	f.import_count = take_count(&c);
	if (c.failed)
		return false;
	f.acts = f.act_count ? ARENA_ARRAY(arena, struct act, f.act_count) : NULL;
	f.layers = f.layer_count ? ARENA_ARRAY(arena, struct layer, f.layer_count) : NULL;
	f.matches = f.match_count ? ARENA_ARRAY(arena, struct match, f.match_count) : NULL;
	f.imports = f.import_count ? ARENA_ARRAY(arena, struct import, f.import_count) : NULL;
	if (arena_failed(arena))
		return false;
	for (uint32_t i = 0; i < f.act_count; i++)
		take_act(&c, &f.acts[i]);
	for (uint32_t i = 0; i < f.layer_count; i++)
		take_layer(&c, &f.layers[i]);
	for (uint32_t i = 0; i < f.match_count; i++)
		take_match(&c, &f.matches[i]);
	for (uint32_t i = 0; i < f.import_count; i++) {
		f.imports[i].spec = take_text(&c);
		f.imports[i].line = cursor_le32(&c);
		f.imports[i].started = take_byte(&c);
	}
	if (!cursor_done(&c))
		return false;
	*file = f;
	return true;
}
