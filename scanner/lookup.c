#include "scanner/lookup.h"

#include "scanner/corpus.h"
#include "version/affect.h"

struct asking {
	struct corpus *corpus;
	struct arena *arena;
	struct text version;
	bool allowed;
	struct lookup_answer *answer;
};

static void take(struct asking *q, const struct corpus_record *r)
{
	struct lookup_answer *a = q->answer;

	if (text_eq(r->klass, T("allow"))) {
		q->allowed = true;
		return;
	}
	for (size_t i = 0; i < a->count; i++)
		if (text_eq(a->rows[i].record, r->id))
			return;
	a->denied |= !text_eq(r->klass, T("advisory"));
	a->records++;
	if (a->count == LOOKUP_ROWS_MAX)
		return;
	struct corpus_pack pack = corpus_pack_at(q->corpus, r->pack);
	a->rows[a->count++] = (struct lookup_row){
		.record = r->id,
		.klass = r->klass,
		.summary = r->summary,
		.campaign = r->campaign,
		.reference = r->references,
		.source = r->source,
		.pack = pack.name,
		.seq = pack.seq,
		.severity = r->severity,
	};
}

static bool on_affected(void *ctx, const struct corpus_affected *row)
{
	struct asking *q = ctx;
	bool all = text_eq(row->kind, T("all")) ||
		   (text_eq(row->kind, T("events")) && text_eq(row->spec, T("introduced:0")));

	if (!all && !q->version.n)
		return true;
	switch (all ? AFFECT_YES : affect_match(row->kind, row->spec, q->version)) {
	case AFFECT_YES:
		take(q, &row->record);
		break;
	case AFFECT_UNDECIDED:
		q->answer->undecided = true;
		break;
	case AFFECT_NO:
		break;
	}
	return true;
}

static bool on_indicator(void *ctx, const struct corpus_indicator *row)
{
	take(ctx, &row->record);
	return true;
}

static bool only(struct text t, const char *set)
{
	for (size_t i = 0; i < t.n; i++) {
		const char *c = set;
		while (*c && *c != t.p[i])
			c++;
		if (!*c)
			return false;
	}
	return t.n > 0;
}

static struct text hash_kind(struct text t)
{
	if (!only(t, "0123456789abcdef"))
		return T("");
	switch (t.n) {
	case 32:
		return T("md5");
	case 40:
		return T("sha1");
	case 64:
		return T("sha256");
	case 128:
		return T("sha512");
	default:
		return T("");
	}
}

/* Without scheme, user, port and path. */
static struct text host_of(struct text t)
{
	size_t at = text_find(t, T("://"));
	struct text host = at < t.n ? text_tail(t, at + 3) : t;

	host = text_cut(text_cut(text_cut(host, '/').head, '?').head, '#').head;
	struct cut user = text_cut_last(host, '@');
	if (user.found)
		host = user.tail;
	if (host.n && host.p[0] == '[')
		return text_cut(text_tail(host, 1), ']').head;
	return text_cut(host, ':').head;
}

static bool ask_host(struct asking *q, struct text question)
{
	struct text host = host_of(question);
	bool address = text_has(question, T("://"));

	if (address && !corpus_indicator(q->corpus, q->arena, T("url"), question, on_indicator, q))
		return false;
	if (!host.n)
		return true;
	struct text kind = only(host, "0123456789.") || text_has(host, T(":")) ? T("ip") : T("domain");
	return corpus_indicator(q->corpus, q->arena, kind, host, on_indicator, q);
}

static bool ask_package(struct asking *q, struct text question)
{
	struct cut c = text_cut_last(question, '@');
	bool versioned = c.found && c.head.n > 0;

	q->version = versioned ? c.tail : T("");
	return corpus_affected(q->corpus, q->arena, ECO_NPM, versioned ? c.head : question, T(""),
			       on_affected, q);
}

static bool is_host(struct text t)
{
	return text_has(t, T("://")) || (text_has(t, T(".")) && !text_has(t, T("@")) && !text_has(t, T("/")));
}

/* A name with a dot ("socket.io") may be a package as well as a host: both are asked. */
static bool ask(struct asking *q, struct text question)
{
	struct text kind = hash_kind(question);

	if (kind.n)
		return corpus_indicator(q->corpus, q->arena, kind, question, on_indicator, q);
	if (is_host(question) && !ask_host(q, question))
		return false;
	return text_has(question, T("://")) || ask_package(q, question);
}

static bool is_question(struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		if ((unsigned char)t.p[i] <= ' ' || t.p[i] == 0x7f)
			return false;
	return t.n > 0 && t.n <= LOOKUP_TEXT_MAX && text_utf8_valid(t);
}

bool lookup_ask(struct warm *w, struct arena *a, struct text question, struct lookup_answer *out,
		struct err *e)
{
	struct asking q = {.corpus = warm_corpus(w), .arena = a, .answer = out};

	*out = (struct lookup_answer){0};
	if (!is_question(question)) {
		err_set(e, "LOOKUP-QUESTION", "not a question: empty, longer than %d bytes, or with blanks",
			LOOKUP_TEXT_MAX);
		return err_hint(e, "ask NAME@VERSION, a digest in hex, an address or a host");
	}
	if (!ask(&q, question)) {
		corpus_failed(q.corpus, e);
		return false;
	}
	out->denied &= !q.allowed;
	return true;
}
