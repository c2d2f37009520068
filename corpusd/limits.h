/* corpusd/limits.h: every ceiling of the daemon, with its meaning. Those a site may set are defaults here
 * (corpusd/settings.c) and are marked so. */
#ifndef PICKET_CORPUSD_LIMITS_H
#define PICKET_CORPUSD_LIMITS_H

#define BODY_MAX_DEFAULT	((uint64_t)64 << 20) /* bytes of a request's body; set by body-max */
#define BODY_MAX		((uint64_t)1 << 30) /* the most that body-max may be */
#define BODY_SMALL_MAX		((uint64_t)1 << 20)  /* of a body that is JSON */
#define HEADER_MAX		32768 /* bytes of request line and headers, as microhttpd holds them */
#define CONNECTIONS_DEFAULT	2048  /* at once; set by connections */
#define HEADER_SECONDS_DEFAULT	10    /* from the first byte to the end of the headers; set by header-seconds */
#define BODY_SECONDS_DEFAULT	60    /* from there to the end of the body; set by body-seconds */
#define IDLE_SECONDS_DEFAULT	30    /* between requests, or without a byte; set by idle-seconds */
#define ANSWER_PACE_DEFAULT	16384 /* bytes a second that a client must take of an answer; set by answer-pace */
#define RATE_DEFAULT		0     /* requests a second of one client; 0: no limit; set by rate */
#define RATE_CLIENTS_MAX	4096  /* clients remembered */
#define REFUSALS_A_SECOND	10    /* failed logins of one address a second before 429 */

#define WORKERS_MAX		64    /* scans at once; set by workers */
#define QUEUE_DEFAULT		1000  /* jobs that wait; set by queue */
#define SCAN_SECONDS_DEFAULT	300   /* wall time of one scan; set by scan-seconds */
#define SCAN_MEMORY_DEFAULT	((uint64_t)1 << 30) /* bytes of address space above the start; set by scan-memory */
#define SCAN_TRIES_MAX		3     /* a job whose worker or host died is tried again so often */
#define LEASE_SECONDS_DEFAULT	30    /* a host that runs a job says so at least every third of it; set by lease-seconds */
#define KEEP_DAYS_DEFAULT	30    /* a finished scan is kept; set by keep-days */

#define FRAME_REPORT_MAX	((uint64_t)256 << 20) /* bytes of one report from a worker */
#define LOOKUP_QUESTIONS_MAX	10000 /* of one request */
#define PAGE_ROWS_MAX		500   /* rows of one answer of a list */
#define AGENTS_MAX		64    /* agents on the Unix socket at once */
#define AGENT_LINE_MAX		65536 /* bytes of one line there, either way */
#define AGENT_PACK_MAX		((uint64_t)1 << 30) /* bytes of a pack that is handed out there */

#define TOKENS_MAX		1024
#define TOKEN_NAME_MAX		64
#define SESSIONS_MAX		1024 /* ended ones that are remembered until their time is over */
#define SESSION_SECONDS		(8 * 3600)
#define FORM_FIELDS_MAX		16   /* of one form */
#define FORM_WORD_MAX		1024 /* bytes of a name, a file name, a boundary, a part's header line */
#define PAGE_REPORT_MAX		((uint64_t)16 << 20) /* bytes of a report that a page shows; the formats have no limit */
#define PAGE_FINDINGS_MAX	500  /* on one page */
#define PAGE_DIFF_ROWS_MAX	200  /* of each table */
#define SETTINGS_FILE_MAX	65536 /* bytes */

#endif
