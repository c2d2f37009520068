#include "corpusd/alarm.h"

#include "base/cmd.h"
#include "base/file.h"
#include "corpusd/front.h"
#include "corpusd/sealed.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

struct alarm {
	_Atomic uint64_t raised;
	atomic_bool behind; /* the last opening failed */
	bool told;	    /* of this generation; alarm_watch's and alarm_reloaded's thread */
};

struct alarm *alarm_new(void)
{
	return calloc(1, sizeof(struct alarm));
}

void alarm_raise(struct front *f, const struct err *why)
{
	struct err e = {0};

	atomic_fetch_add(&f->alarm->raised, 1);
	cmd_fail(why, 0);
	if (!ledger_write(f->ledger, "alarm", "corpusd", why->code, &e))
		cmd_fail(&e, 0);
}

void alarm_reloaded(struct front *f)
{
	atomic_store(&f->alarm->behind, false);
	f->alarm->told = false;
	ledger_write(f->ledger, "reload", "corpusd", "the packs were opened anew", NULL);
}

static bool read_reason(int fd, struct err *out)
{
	uint64_t size;

	if (!sealed_check(fd, sizeof *out, &size, NULL) || size != sizeof *out ||
	    !file_pread(fd, out, sizeof *out, 0, NULL))
		return false;
	out->code[sizeof out->code - 1] = out->text[sizeof out->text - 1] = out->hint[sizeof out->hint - 1] = '\0';
	return true;
}

void alarm_not_reloaded(struct front *f, int why)
{
	struct err e = {0};

	if (!read_reason(why, &e))
		err_set(&e, "WORKER-DIED", "the packs could not be opened anew");
	atomic_store(&f->alarm->behind, true);
	alarm_raise(f, &e);
}

void alarm_watch(struct front *f)
{
	struct generation *g = engine_hold(f->engine);
	struct err e = {0};

	if (g && !f->alarm->told && generation_bad(g, &e)) {
		f->alarm->told = true;
		err_in(&e, "the packs in force are unsound, and nothing is answered from them");
		alarm_raise(f, &e);
	}
	engine_drop(g);
}

void alarm_metrics(struct front *f, struct buf *out)
{
	struct generation *g = engine_hold(f->engine);
	struct err e;

	metrics_head(out, "corpusd_packs_sound", "gauge", "0: a page failed verification, and there are no verdicts.");
	buf_printf(out, "corpusd_packs_sound %d\n", g && !generation_bad(g, &e));
	metrics_head(out, "corpusd_sandbox", "gauge", "0: workers cannot confine themselves, and no scan gives a verdict.");
	buf_printf(out, "corpusd_sandbox %d\n", !f->unconfined.code[0]);
	metrics_head(out, "corpusd_packs_behind", "gauge", "1: the store's packs could not be opened, older ones are in force.");
	buf_printf(out, "corpusd_packs_behind %d\n", (int)atomic_load(&f->alarm->behind));
	metrics_head(out, "corpusd_alarms_total", "counter", "Packs found unsound, scans that they refused included, and starts without a sandbox.");
	buf_printf(out, "corpusd_alarms_total %ju\n", (uintmax_t)atomic_load(&f->alarm->raised));
	engine_drop(g);
}
