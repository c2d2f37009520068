/* /v1/packs: the packs in force, their bytes (a mirror that other sites pull from), and new ones. */
#include "corpusd/answer.h"

#include "corpusd/channel.h"
#include "corpusd/importer.h"
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

/* One range, "bytes=A-B", "bytes=A-" or "bytes=-N" (RFC 9110, section 14.1.2). Anything else: the whole. -1: outside. */
static int read_range(struct text t, uint64_t size, uint64_t *from, uint64_t *length)
{
	uint64_t a = 0, b = size - 1;

	*from = 0;
	*length = size;
	if (!text_skip(&t, T("bytes=")) || text_has(t, T(",")) || !size)
		return 0;
	struct cut c = text_cut(t, '-');
	if (!c.found || (!c.head.n && !c.tail.n))
		return 0;
	if (!c.head.n) {
		if (!text_u64(c.tail, &b) || b == 0)
			return -1;
		a = b < size ? size - b : 0;
		b = size - 1;
	} else if (!text_u64(c.head, &a) || (c.tail.n && !text_u64(c.tail, &b))) {
		return 0;
	}
	if (b >= size)
		b = size - 1;
	if (a > b)
		return -1;
	*from = a;
	*length = b - a + 1;
	return 1;
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
	int kind = read_range(ranged ? http_header(q, "Range") : T(""), size, &r->offset, &r->length);
	r->type = "application/octet-stream";
	if (kind < 0) {
		close(fd);
		r->status = 416;
		http_put_header(r, "Content-Range", arena_printf(q->arena, "bytes */%ju", (uintmax_t)size));
		return;
	}
	if (kind > 0) {
		r->status = 206;
		http_put_header(r, "Content-Range",
				arena_printf(q->arena, "bytes %ju-%ju/%ju", (uintmax_t)r->offset,
					     (uintmax_t)(r->offset + r->length - 1), (uintmax_t)size));
	}
	r->fd = fd;
}

static void one_pack(struct front *f, struct request *q, struct response *r, struct generation *g)
{
	struct cut c = text_cut_last(q->rest, '/');
	struct json_writer w;
	uint64_t seq = 0;
	size_t count = 0;
	const struct report_pack *packs = generation_packs(g, &count);

	(void)f;
	for (size_t i = 0; i < count; i++) {
		if (text_eq(q->rest, packs[i].name)) {
			answer_json(r, &w);
			put_pack(&w, &packs[i], (uint64_t)time(NULL));
			answer_end(r, &w);
			return;
		}
		if (c.found && text_eq(c.head, packs[i].name) && text_u64(c.tail, &seq) && seq == packs[i].seq) {
			send_file(q, r, generation_path(g, i), packs[i].id);
			return;
		}
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
