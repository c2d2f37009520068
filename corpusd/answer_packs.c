/* /v1/packs: the packs in force, their bytes (a mirror that other sites pull from), and new ones. */
#include "corpusd/answer.h"

#include "corpusd/channel.h"
#include "corpusd/importer.h"
#include "corpusd/kept.h"
#include "corpusd/range.h"
#include "crypto/digest.h"

#include <fcntl.h>
#include <time.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void put_facts(struct json_writer *w, const struct report_pack *p, uint64_t now)
{
	json_member_text(w, T("name"), p->name);
	json_member_text(w, T("version"), p->version);
	json_member_u64(w, T("epoch"), p->epoch);
	json_member_u64(w, T("seq"), p->seq);
	json_member_text(w, T("id"), p->id);
	json_member_u64(w, T("created"), p->created);
	json_member_u64(w, T("age"), now > p->created ? now - p->created : 0);
	json_member_text(w, T("state"), p->state);
	json_member_u64(w, T("behind"), p->behind);
	if (p->without.n)
		json_member_text(w, T("without"), p->without);
	json_member_text(w, T("signers"), p->signers);
	json_member_u64(w, T("threshold"), p->threshold);
	json_member_bool(w, T("pinned"), p->pinned);
}

static void put_pack(struct json_writer *w, const struct report_pack *p, uint64_t now)
{
	json_open_object(w);
	put_facts(w, p, now);
	json_close(w);
}

static void none(struct response *r)
{
	struct err e;

	err_set(&e, "PACK-NONE-SUCH", "there is no such pack here");
	err_hint(&e, "those that are: GET /v1/packs");
	answer_fail(r, &e);
}

void answer_put_packs(struct json_writer *w, const struct generation *g)
{
	size_t count = 0;
	const struct report_pack *packs = g ? generation_packs(g, &count) : NULL;

	json_open_object(w);
	json_key(w, T("packs"));
	json_open_array(w);
	for (size_t i = 0; i < count; i++)
		put_pack(w, &packs[i], (uint64_t)time(NULL));
	json_close(w);
	json_close(w);
}

void answer_packs(struct front *f, struct request *q, struct response *r)
{
	struct generation *g = engine_hold(f->engine);
	struct json_writer w;

	(void)q;
	answer_json(r, &w);
	answer_put_packs(&w, g);
	answer_end(r, &w);
	engine_drop(g);
}

static void send_file(struct request *q, struct response *r, const char *path, struct text id)
{
	struct text etag = arena_printf(q->arena, "\"" TEXT_FMT "\"", TEXT_ARG(id));
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);

	if (fd < 0 || fstat(fd, &st) != 0) {
		if (fd >= 0)
			close(fd);
		none(r);
		return;
	}
	http_put_header(r, "ETag", etag);
	http_put_header(r, "Accept-Ranges", T("bytes"));
	if (text_eq(http_header(q, "If-None-Match"), etag)) {
		close(fd);
		r->status = 304;
		return;
	}
	uint64_t size = (uint64_t)st.st_size;
	struct text condition = http_header(q, "If-Range");
	bool ranged = !condition.n || text_eq(condition, etag);
	enum range_kind kind = range_read(ranged ? http_header(q, "Range") : T(""), size, &r->offset, &r->length);
	r->type = "application/octet-stream";
	if (kind == RANGE_OUTSIDE) {
		close(fd);
		r->status = 416;
		http_put_header(r, "Content-Range", arena_printf(q->arena, "bytes */%ju", (uintmax_t)size));
		return;
	}
	if (kind == RANGE_PART) {
		r->status = 206;
		http_put_header(r, "Content-Range",
				arena_printf(q->arena, "bytes %ju-%ju/%ju", (uintmax_t)r->offset,
					     (uintmax_t)(r->offset + r->length - 1), (uintmax_t)size));
	}
	r->fd = fd;
}

static void put_version(struct json_writer *w, const struct state_version *v, bool in_use)
{
	char id[DIGEST_HEX];

	digest_hex(id, &v->id);
	json_open_object(w);
	json_member_u64(w, T("epoch"), v->epoch);
	json_member_u64(w, T("seq"), v->seq);
	json_member_text(w, T("id"), text_of(id));
	json_member_bool(w, T("in_use"), in_use);
	json_close(w);
}

/* The versions that the store keeps, the one in use first; none of a built-in pack. */
static void put_history(struct json_writer *w, const struct state_pack *k)
{
	json_key(w, T("history"));
	json_open_array(w);
	if (k && k->in_use)
		put_version(w, &k->use, true);
	for (size_t i = 0; k && k->in_use && i < k->old_count; i++)
		put_version(w, &k->old[i], false);
	json_close(w);
}

static void show_pack(struct front *f, struct request *q, struct response *r, const struct report_pack *p)
{
	struct store *s = NULL;
	struct json_writer w;
	struct err e;

	if (!kept_store(q->arena, f->settings->packs, &s, &e)) {
		answer_fail(r, &e);
		return;
	}
	answer_json(r, &w);
	json_open_object(&w);
	put_facts(&w, p, (uint64_t)time(NULL));
	put_history(&w, kept_known(s, p->name));
	json_close(&w);
	answer_end(r, &w);
	store_close(s);
}

/* A version from before, as the store keeps it for going back. */
static void send_kept(struct front *f, struct request *q, struct response *r, struct text name, uint64_t seq)
{
	struct store *s = NULL;
	struct err e;

	if (!kept_store(q->arena, f->settings->packs, &s, &e)) {
		answer_fail(r, &e);
		return;
	}
	const struct state_pack *k = kept_known(s, name);
	const struct state_version *v = NULL;
	for (size_t i = 0; k && k->in_use && i < k->old_count; i++)
		if (k->old[i].seq == seq && (!v || k->old[i].epoch > v->epoch))
			v = &k->old[i];
	if (v) {
		char id[DIGEST_HEX], path[KEPT_PATH];
		digest_hex(id, &v->id);
		send_file(q, r, kept_path(path, s, text_of(id)), text_of(id));
	} else {
		none(r);
	}
	store_close(s);
}

static void one_pack(struct front *f, struct request *q, struct response *r, struct generation *g)
{
	struct cut c = text_cut_last(q->rest, '/');
	uint64_t seq = 0;
	size_t count = 0;
	const struct report_pack *packs = generation_packs(g, &count);
	bool one = c.found && text_u64(c.tail, &seq);

	for (size_t i = 0; i < count; i++) {
		if (text_eq(q->rest, packs[i].name)) {
			show_pack(f, q, r, &packs[i]);
			return;
		}
		if (one && text_eq(c.head, packs[i].name) && seq == packs[i].seq) {
			send_file(q, r, generation_path(g, i), packs[i].id);
			return;
		}
	}
	if (one) {
		send_kept(f, q, r, c.head, seq);
		return;
	}
	none(r);
}

void answer_pack(struct front *f, struct request *q, struct response *r)
{
	struct generation *g = engine_hold(f->engine);

	if (g)
		one_pack(f, q, r, g);
	else
		none(r);
	engine_drop(g);
}

static void put_import(struct response *r, const struct store_import *d)
{
	struct json_writer w;
	char id[DIGEST_HEX];

	digest_hex(id, &d->version.id);
	r->status = d->same ? 200 : 201;
	answer_json(r, &w);
	json_open_object(&w);
	json_member_text(&w, T("name"), text_of(d->name));
	json_member_u64(&w, T("epoch"), d->version.epoch);
	json_member_u64(&w, T("seq"), d->version.seq);
	json_member_text(&w, T("id"), text_of(id));
	json_member_bool(&w, T("changed"), !d->same);
	json_close(&w);
	answer_end(r, &w);
}

static void imported(struct front *f, struct request *q, struct response *r, const struct errand *done)
{
	struct store_import d;
	char detail[256];

	memcpy(&d, done->detail, sizeof d);
	if (done->err.code[0]) {
		snprintf(detail, sizeof detail, "import %s", done->err.code);
		ledger_write(f->ledger, "refused", q->who.name, detail, NULL);
		answer_fail(r, &done->err);
		return;
	}
	snprintf(detail, sizeof detail, "%s e%ju s%ju", d.name, (uintmax_t)d.version.epoch, (uintmax_t)d.version.seq);
	ledger_write(f->ledger, "import", q->who.name, detail, NULL);
	if (!d.same)
		channel_send(f->keeper, SAY_RELOAD, NULL, 0);
	put_import(r, &d);
}

void answer_pack_import(struct front *f, struct request *q, struct response *r)
{
	struct errand done, new = {.in = BUF(q->body.n + 1)};
	struct err e = {0};

	if (!q->waited[0]) {
		buf_text(&new.in, q->body);
		if (!errands_begin(f->errands, &new, importer_ask, &f->keeper, r->wait, &e)) {
			r->wait[0] = '\0';
			answer_fail(r, &e);
		}
	} else if (errands_take(f->errands, q->waited, &done)) {
		imported(f, q, r, &done);
		errand_free(&done);
	} else {
		memcpy(r->wait, q->waited, sizeof r->wait);
	}
}
