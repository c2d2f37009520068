#include "corpusd/jobs.h"

static bool take_count(void *ctx, const struct db_value *row)
{
	*(uint64_t *)ctx = (uint64_t)row[0].i;
	return true;
}

/* In the order of the index, so that each page of it is written once. What a power failure undoes of it is done again later. */
static bool move(struct jobs *j, struct db_link *l, struct err *e)
{
	struct db_query in = {.sql = "INSERT INTO package (name, version, job) SELECT name, version, job FROM package_recent "
				     "ORDER BY name, version, job",
			      .columns = "", .passing = true};
	struct db_query out = {.sql = "DELETE FROM package_recent", .columns = "", .passing = true};

	return db_step(j->db, l, &in, NULL, e) && db_step(j->db, l, &out, NULL, e);
}

bool jobs_settle(struct jobs *j, uint64_t at_least, struct err *e)
{
	uint64_t waiting = 0;
	struct db_query q = {.sql = "SELECT COUNT(*) FROM package_recent", .columns = "i", .each = take_count, .ctx = &waiting};
	struct db_link *l;

	if (*db_claim(j->db))
		return true;
	if (!db_run(j->db, &q, NULL, e))
		return false;
	if (waiting < at_least || !waiting)
		return true;
	if (!db_begin(j->db, &l, e))
		return false;
	if (move(j, l, e))
		return db_commit(j->db, l, e);
	db_rollback(j->db, l);
	return false;
}
