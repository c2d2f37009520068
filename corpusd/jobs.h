/* corpusd/jobs.h: scans that were asked for, and what came of them.
 *
 * A job is written down before its client hears that it was accepted, and its end in one transaction: killed at
 * any moment it is either still to be done or wholly done. Several hosts may share the tables: each takes a job
 * by a lease that it renews; a lease that ran out is taken over, and only the host that holds the lease
 * can end the job, so that a result is written once.
 */
#ifndef PICKET_CORPUSD_JOBS_H
#define PICKET_CORPUSD_JOBS_H

#include "base/arena.h"
#include "base/buf.h"
#include "corpusd/db.h"
#include "scanner/finding.h"

#define JOB_ID_HEX 32

enum job_kind { JOB_LOCKFILE, JOB_TARBALL, JOB_PATH };
const char *job_kind_name(enum job_kind k); /* "lockfile", "tarball", "path" */

enum job_state { JOB_QUEUED, JOB_RUNNING, JOB_DONE, JOB_FAILED };
const char *job_state_name(enum job_state s);
bool job_state_parse(struct text t, enum job_state *out);

struct job {
	char id[JOB_ID_HEX + 1];
	enum job_state state;
	enum job_kind kind;
	uint64_t created; /* microseconds; the order of the queue */
	uint64_t started, finished; /* seconds; 0: not yet */
	uint64_t tries;
	struct text owner; /* who asked */
	struct text name;  /* what the report calls it */
	struct text input; /* the kind of lockfile, or "" */
	struct text place; /* JOB_PATH: under the scan root */
	struct text host;
	bool members;
	/* Of a finished one: */
	struct text verdict; /* "complete", "partial", "refused", "failed" */
	uint64_t status;     /* as the exit status of `scan --fail-on` unset: 0, 2, 3, 4, 5 */
	struct text scan_id;
	uint64_t counts[SEVERITIES], packages;
	struct text code, message, hint; /* why there is no verdict; "" */
};

struct jobs {
	struct db *db;
	const char *host; /* this daemon, among those that share the tables */
	uint64_t lease;	  /* seconds that a host may be silent before its job is another's */
};

/* Puts one in the queue with its bytes (none for JOB_PATH). Fills id and created. Codes: DB-*, QUEUE-FULL. */
bool jobs_put(struct jobs *j, struct job *job, struct text body, uint64_t queue_max, struct err *e);

/* The oldest that waits, or whose lease ran out; *found false: none. Texts and body live in the arena. A job
 * that was tried SCAN_TRIES_MAX times is ended as failed instead. */
bool jobs_take(struct jobs *j, uint64_t now, struct arena *a, struct job *out, struct text *body,
	       bool *found, struct err *e);
/* *held false: another host has it now, or it was removed. */
bool jobs_renew(struct jobs *j, const char *id, uint64_t now, bool *held, struct err *e);

struct job_finding {
	struct text job; /* filled by questions only */
	struct text rule, package, version, purl, record, file, message, fingerprint;
	uint64_t severity, line, n;
};
struct job_result { /* of a job that ran to its end */
	struct job head; /* id, verdict, status, scan_id, counts, packages, code, message, hint */
	struct text report; /* JSON */
	const struct job_finding *findings;
	size_t finding_count;
	const struct job_package {
		struct text name, version;
	} *list;
	size_t list_count;
};
/* Ends it; false with JOB-LOST when the lease is another's by now, and nothing was written. */
bool jobs_finish(struct jobs *j, const struct job_result *r, uint64_t now, struct err *e);
/* Ends it without a report, as failed. */
bool jobs_fail(struct jobs *j, const char *id, uint64_t now, const struct err *why, struct err *e);
/* At the start of a daemon whose database is its own: what the one before left unfinished goes back into the queue. In
 * a shared one the lease decides. */
bool jobs_reclaim(struct jobs *j, struct err *e);
/* Back into the queue: the worker died, or the host stops. */
bool jobs_back(struct jobs *j, const char *id, struct err *e);

/* Code of those that ask for one: JOB-NONE. */
bool jobs_get(struct jobs *j, struct text id, struct arena *a, struct job *out, struct err *e);
bool jobs_report(struct jobs *j, struct text id, struct buf *out, struct err *e);
bool jobs_remove(struct jobs *j, struct text id, struct err *e);

struct jobs_filter { /* "" and 0: any */
	struct text rule, package, version, record, job, state;
	uint64_t since;	      /* seconds */
	uint64_t severity;    /* at least */
	uint64_t before;      /* jobs created before (microseconds): the next page */
	uint64_t limit;
};
/* Newest first. */
bool jobs_list(struct jobs *j, const struct jobs_filter *f,
	       bool (*each)(void *ctx, const struct job *job), void *ctx, struct err *e);
/* Of finished scans, newest scan first, then in order of the report. */
bool jobs_findings(struct jobs *j, const struct jobs_filter *f,
		   bool (*each)(void *ctx, const struct job_finding *row), void *ctx, struct err *e);
/* Scans that hold a package: job, name in `package`, version, the target in `file`, `created` in n. Newest first. */
bool jobs_holders(struct jobs *j, const struct jobs_filter *f,
		  bool (*each)(void *ctx, const struct job_finding *row), void *ctx, struct err *e);

struct jobs_counts {
	uint64_t queued, running, done, failed;
};
bool jobs_count(struct jobs *j, struct jobs_counts *out, struct err *e);

/* Packages of small scans are written one behind the other first: each has its own place in the index by name, and a scan would
 * else write as many pages of it. When at least so many wait, all are sorted in at once. Questions find both. To be called
 * now and then; in a shared database nothing waits. */
bool jobs_settle(struct jobs *j, uint64_t at_least, struct err *e);

/* Removes what ended before this time. */
bool jobs_expire(struct jobs *j, uint64_t before, uint64_t *removed, struct err *e);

#endif
