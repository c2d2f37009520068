/* POST /v1/lookup: up to LOOKUP_QUESTIONS_MAX questions at once; scanner/lookup.h says what one is.
 *
 *	{"ask": ["left-pad@1.3.0", "evil.example"]}
 *	{"answers": [{"ask": "left-pad@1.3.0", "verdict": "allowed", "records": []}, ...], "denied": 0}
 */
#include "corpusd/answer.h"

#include "corpusd/body.h"

static const char *const outcomes[] = {
	[LOOKED_ALLOWED] = "allowed", [LOOKED_DENIED] = "denied", [LOOKED_UNDECIDED] = "undecided"};

static void put_answer(struct json_writer *w, struct text question, const struct lookup_answer *a,
		       enum lookup_outcome o)
{
	json_open_object(w);
	json_member_text(w, T("ask"), question);
	json_member_text(w, T("verdict"), text_of(outcomes[o]));
	json_key(w, T("records"));
	json_open_array(w);
	for (size_t i = 0; i < a->count; i++) {
		const struct lookup_row *row = &a->rows[i];
		json_open_object(w);
		json_member_text(w, T("record"), row->record);
		json_member_text(w, T("class"), row->klass);
		json_member_text(w, T("severity"), text_of(severity_name(row->severity)));
		json_member_text(w, T("summary"), row->summary);
		json_member_text(w, T("reference"), row->reference);
		json_member_text(w, T("pack"), row->pack);
		json_member_u64(w, T("seq"), row->seq);
		json_close(w);
	}
	json_close(w);
	json_close(w);
}

bool answer_question(struct front *f, struct generation *g, struct arena *arena, struct text question,
		     struct lookup_answer *a, struct json_writer *w, struct err *e)
{
	if (!generation_ask(g, arena, question, a, e))
		return false;
	enum lookup_outcome o = a->denied ? LOOKED_DENIED : a->undecided ? LOOKED_UNDECIDED : LOOKED_ALLOWED;
	metrics_lookup(f->metrics, o);
	put_answer(w, question, a, o);
	return true;
}

static bool answer_all(struct front *f, struct request *q, struct generation *g, struct json list,
		       struct json_writer *w, struct err *e)
{
	struct lookup_answer *a = ARENA_NEW(q->arena, struct lookup_answer);
	uint64_t denied = 0;
	struct text question;

	if (!a)
		return err_set(e, "LIMIT-MEMORY", "no memory for the answers");
	json_open_object(w);
	json_key(w, T("answers"));
	json_open_array(w);
	for (struct json_each m = json_each(list); json_next(&m);) {
		if (!json_string(m.value, &question))
			continue; /* there is none: body_questions */
		if (!answer_question(f, g, q->arena, question, a, w, e))
			return false;
		denied += a->denied || a->undecided;
	}
	json_close(w);
	json_member_u64(w, T("denied"), denied);
	json_close(w);
	return true;
}

void answer_lookup(struct front *f, struct request *q, struct response *r)
{
	struct generation *g = engine_hold(f->engine);
	struct json_writer w;
	struct json list;
	struct err e = {0};

	answer_json(r, &w);
	if (!g)
		err_set(&e, "PACK-NONE", "no packs are open");
	if (!g || !body_questions(q->arena, q->body, &list, &e) || !answer_all(f, q, g, list, &w, &e)) {
		bool refused = g && generation_bad(g, &e);
		if (refused && !e.hint[0])
			err_hint(&e, "ask again when /readyz is 200; the log of the daemon says more");
		if (refused)
			http_error(r, 503, &e);
		else
			answer_fail(r, &e);
	} else {
		answer_end(r, &w);
	}
	engine_drop(g);
}
