#include "corpusd/agent_answer.h"

#include "corpusd/agent_line.h"
#include "corpusd/answer.h"
#include "corpusd/kept.h"
#include "corpusd/sealed.h"

#include <fcntl.h>
#include <unistd.h>

#define ANSWER_ARENA ((size_t)8 << 20)

void agent_shelf_clear(struct agent_shelf *s)
{
	for (size_t i = 0; i < s->count; i++)
		close(s->items[i].fd);
	s->count = 0;
}

void agent_refuse(struct buf *out, const struct err *e)
{
	struct response r = {.body = *out};

	http_error(&r, 0, e);
	*out = r.body;
}

/* Its own place to read from, and not for writing. */
static int open_again(int sealed, struct err *e)
{
	char path[64];

	snprintf(path, sizeof path, "/proc/self/fd/%d", sealed);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		err_errno(e, "SEALED-MAKE", "the copy cannot be opened");
	return fd;
}

static bool is_sound(struct front *f, struct arena *a, int sealed, struct text id, struct err *e)
{
	struct store *s = NULL;
	struct pack *pack = NULL;
	bool ok = false;

	if (kept_store(a, f->settings->packs, &s, e)) {
		int fd = open_again(sealed, e);
		ok = fd >= 0 && kept_is(s, fd, id, &pack, e);
	}
	pack_close(pack);
	store_close(s);
	return ok;
}

/* The copy is sealed first and looked at then: what was verified is what goes out. */
static int make(struct front *f, struct arena *a, const char *path, struct text id, struct err *e)
{
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK);

	if (file < 0) {
		err_errno(e, "PACK-UNREADABLE", "the pack cannot be opened");
		return -1;
	}
	int sealed = sealed_copy("pack", file, AGENT_PACK_MAX, e);
	close(file);
	if (sealed < 0 || is_sound(f, a, sealed, id, e))
		return sealed;
	close(sealed);
	return -1;
}

/* From the shelf, or made for it; a shelf that is full begins again. */
static int take(struct front *f, struct agent_shelf *s, struct arena *a, const char *path, struct text id,
		struct err *e)
{
	size_t i = 0;

	while (i < s->count && !text_eq(id, text_of(s->items[i].id)))
		i++;
	if (i == s->count) {
		if (s->count == STACK_MAX)
			agent_shelf_clear(s);
		int fd = make(f, a, path, id, e);
		if (fd < 0)
			return -1;
		i = s->count++;
		s->items[i].fd = fd;
		snprintf(s->items[i].id, sizeof s->items[i].id, TEXT_FMT, TEXT_ARG(id));
	}
	return open_again(s->items[i].fd, e);
}

static bool put_sealed(struct json_writer *w, const struct report_pack *k, int fd, struct err *e)
{
	uint64_t size;

	if (!sealed_check(fd, AGENT_PACK_MAX, &size, e))
		return false;
	json_open_object(w);
	json_member_text(w, T("name"), k->name);
	json_member_u64(w, T("epoch"), k->epoch);
	json_member_u64(w, T("seq"), k->seq);
	json_member_text(w, T("id"), k->id);
	json_member_u64(w, T("bytes"), size);
	json_close(w);
	return true;
}

static bool hand_out(struct front *f, struct agent_shelf *s, struct generation *g, struct arena *a, struct text name,
		     struct json_writer *w, int *hand, struct err *e)
{
	size_t count = 0, i = 0;
	const struct report_pack *packs = generation_packs(g, &count);

	while (i < count && !text_eq(name, packs[i].name))
		i++;
	if (i == count) {
		err_set(e, "PACK-NONE-SUCH", "there is no such pack here");
		return err_hint(e, "those that are: packs");
	}
	*hand = take(f, s, a, generation_path(g, i), packs[i].id, e);
	return *hand >= 0 && put_sealed(w, &packs[i], *hand, e);
}

static bool say(struct front *f, struct agent_shelf *s, struct generation *g, const struct agent_line *l,
		struct json_writer *w, int *hand, struct err *e)
{
	struct arena *a = arena_new(ANSWER_ARENA);
	struct lookup_answer *found = a ? ARENA_NEW(a, struct lookup_answer) : NULL;
	bool ok = false;

	if (!found)
		err_set(e, "LIMIT-MEMORY", "no memory for the answer");
	else if (l->verb == AGENT_PACKS)
		ok = (answer_put_packs(w, g), true);
	else if (l->verb == AGENT_PACK)
		ok = hand_out(f, s, g, a, l->object, w, hand, e);
	else
		ok = answer_question(f, g, a, l->object, found, w, e);
	arena_free(a);
	if (ok && !json_end(w)) {
		err_set(e, "LIMIT-ANSWER", "the answer is longer than a line may be");
		ok = err_hint(e, "ask over HTTP");
	}
	return ok;
}

bool agent_answer(struct front *f, struct agent_shelf *s, struct text line, struct buf *out, int *hand)
{
	struct generation *g = NULL;
	struct json_writer w;
	struct agent_line l;
	struct err e = {0};

	*hand = -1;
	if (!agent_line_read(line, &l, &e)) {
		agent_refuse(out, &e);
		return !err_is(&e, "AGENT-LINE");
	}
	g = engine_hold(f->engine);
	json_to_buf(&w, out, JSON_LINE);
	if (!g)
		err_set(&e, "PACK-NONE", "no packs are open");
	if (!g || generation_bad(g, &e) || !say(f, s, g, &l, &w, hand, &e)) {
		if (*hand >= 0)
			close(*hand);
		*hand = -1;
		agent_refuse(out, &e);
	}
	engine_drop(g);
	return true;
}
