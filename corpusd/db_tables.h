/* corpusd/db_tables.h: the tables of jobs and results; the same statements for both databases. Times are Unix
 * seconds, `created` microseconds (it orders the queue). docs/daemon.md. */
#ifndef PICKET_CORPUSD_DB_TABLES_H
#define PICKET_CORPUSD_DB_TABLES_H

extern const char *const db_tables[]; /* ends with NULL */

#endif
