/* Miners: what one and its pool say to each other. */
#include "scanner/content/behave_walk.h"

#define JOB_AROUND 1024 /* bytes before and behind a job's name that a miner's other words stand in */

/* "job_id" with what a miner says of a job beside it: other services have jobs too. */
static bool job_submitted(struct text t)
{
	for (unsigned tries = 0; tries < CONTENT_WORD_TRIES; tries++) {
		size_t at = text_find(t, T("job_id"));
		if (at >= t.n)
			return false;
		size_t from = at > JOB_AROUND ? at - JOB_AROUND : 0;
		struct text around = text_head(text_tail(t, from), 2 * (size_t)JOB_AROUND);
		if (has(around, "nonce") && has(around, "submit"))
			return true;
		t = text_tail(t, at + 6);
	}
	return false;
}

static bool pool_words(struct text t)
{
	if (has(t, "mining.subscribe") || has(t, "mining.authorize"))
		return true;
	if (t.n > CONTENT_BUNDLE && !job_submitted(t) && !has(t, "rx/0")) /* the common words say nothing there */
		return false;
	return has(t, "login") && ((has(t, "submit") && has(t, "nonce") && (has(t, "blob") || has(t, "job_id"))) ||
				   (has(t, "pass") && has(t, "algo") && has(t, "rx/0")));
}

/* What a miner and its pool say to each other, to a fixed host. */
bool behave_pool_language(struct walk *w)
{
	if (!(w->last_host & (ACT_OTHER_HOST | ACT_COLLECTOR_HOST | ACT_RAW_IP)))
		return false;
	if (w->pool == ASKED_NOT)
		w->pool = pool_words(w->source) ? ASKED_YES : ASKED_NO;
	return w->pool == ASKED_YES;
}
