#include "corpusd/db_tables.h"

#include <stddef.h>

const char *const db_tables[] = {
	/* state: queued, running, done, failed. lease: the time until which `host` runs it. */
	"CREATE TABLE IF NOT EXISTS job (id TEXT PRIMARY KEY, state TEXT NOT NULL, created BIGINT NOT NULL, "
	"owner TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, input TEXT NOT NULL, place TEXT NOT NULL, "
	"members BIGINT NOT NULL, host TEXT NOT NULL, lease BIGINT NOT NULL, tries BIGINT NOT NULL, "
	"started BIGINT NOT NULL, finished BIGINT NOT NULL, verdict TEXT NOT NULL, status BIGINT NOT NULL, "
	"scan_id TEXT NOT NULL, critical BIGINT NOT NULL, high BIGINT NOT NULL, medium BIGINT NOT NULL, "
	"low BIGINT NOT NULL, info BIGINT NOT NULL, packages BIGINT NOT NULL, code TEXT NOT NULL, "
	"message TEXT NOT NULL, hint TEXT NOT NULL)",
	"CREATE INDEX IF NOT EXISTS job_queue ON job (state, created)",
	"CREATE INDEX IF NOT EXISTS job_time ON job (created)",
	"CREATE TABLE IF NOT EXISTS job_body (id TEXT PRIMARY KEY, body BYTEA NOT NULL)",
	"CREATE TABLE IF NOT EXISTS job_report (id TEXT PRIMARY KEY, report BYTEA NOT NULL)",
	/* severity: 0 info to 4 critical. */
	"CREATE TABLE IF NOT EXISTS finding (job TEXT NOT NULL, n BIGINT NOT NULL, rule TEXT NOT NULL, "
	"severity BIGINT NOT NULL, package TEXT NOT NULL, version TEXT NOT NULL, purl TEXT NOT NULL, "
	"record TEXT NOT NULL, file TEXT NOT NULL, line BIGINT NOT NULL, message TEXT NOT NULL, "
	"fingerprint TEXT NOT NULL, PRIMARY KEY (job, n))",
	"CREATE INDEX IF NOT EXISTS finding_rule ON finding (rule)",
	"CREATE INDEX IF NOT EXISTS finding_package ON finding (package)",
	"CREATE INDEX IF NOT EXISTS finding_record ON finding (record)",
	"CREATE TABLE IF NOT EXISTS package (name TEXT NOT NULL, version TEXT NOT NULL, job TEXT NOT NULL)",
	"CREATE INDEX IF NOT EXISTS package_name ON package (name, version)",
	"CREATE INDEX IF NOT EXISTS package_job ON package (job)",
	/* Those of the newest scans of an embedded database, in no order yet: jobs_settle. */
	"CREATE TABLE IF NOT EXISTS package_recent (name TEXT NOT NULL, version TEXT NOT NULL, job TEXT NOT NULL)",
	NULL,
};
