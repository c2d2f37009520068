#include "corpusd/ledger.h"

#include "corpusd/flush.h"
#include "store/audit.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>

struct ledger {
	int state;
	pthread_mutex_t lock;
	struct flush flush;
};

static bool sync_log(void *ctx)
{
	const struct ledger *l = ctx;

	return audit_sync(l->state, NULL);
}

bool ledger_write(struct ledger *l, const char *event, const char *who, const char *detail, struct err *e)
{
	pthread_mutex_lock(&l->lock);
	bool ok = audit_write(l->state, (uint64_t)time(NULL), event, who, detail, e);
	uint64_t ticket = flush_ticket(&l->flush);
	pthread_mutex_unlock(&l->lock);
	if (!ok || flush_wait(&l->flush, ticket, sync_log, l))
		return ok;
	return err_set(e, "AUDIT-WRITE", "the audit log cannot be brought to the disk");
}

bool ledger_open(int state, struct ledger **out, struct err *e)
{
	struct ledger *l = calloc(1, sizeof *l);

	if (!l)
		return err_set(e, "LIMIT-MEMORY", "no memory for the audit log");
	l->state = state;
	pthread_mutex_init(&l->lock, NULL);
	flush_init(&l->flush);
	if (!ledger_write(l, "start", "corpusd", PICKET_VERSION, e)) {
		flush_free(&l->flush);
		pthread_mutex_destroy(&l->lock);
		free(l);
		return false;
	}
	*out = l;
	return true;
}
