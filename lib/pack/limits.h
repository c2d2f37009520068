/* pack/limits.h: every ceiling of the format (docs/formats/pack.md, section 8).
 * What is over a ceiling is refused before anything is allocated. */
#ifndef PICKET_PACK_LIMITS_H
#define PICKET_PACK_LIMITS_H

#define PACK_READER	   1		       /* the format version this program reads */
#define ROOT_MAX	   ((size_t)64 << 10)  /* bytes of a root object */
#define MANIFEST_MAX	   ((size_t)256 << 10) /* bytes of a manifest */
#define CATALOG_MAX	   ((size_t)1 << 20)
#define CATALOG_FILE_MAX   (CATALOG_MAX + SIGS_MAX * (size_t)2112) /* with its signatures */
#define WAYBILL_MAX	   ((size_t)256 << 10)
#define SIGS_MAX	   16  /* signatures of one object */
#define ROOTS_MAX	   256 /* roots in a chain */
#define CHAIN_MAX	   ((size_t)24 << 20) /* bytes of a chain of roots with its signatures */
#define CATALOG_PACKS_MAX  4096
#define CARGO_MAX	   1024 /* files a waybill lists */
#define KEYS_MAX	   64  /* keys in a root */
#define ROLES_MAX	   256 /* role, grant, floor, revoke, withdraw, epoch lines each */
#define MEMBERS_MAX	   64  /* members of a container */
#define PARTS_MAX	   4   /* clear, green, amber, red */
#define DELTAS_MAX	   16  /* delta lines of a manifest */
#define PACK_NAME_MAX	   129 /* two components of 64 and a slash */
#define NAME_PART_MAX	   64
#define ROW_PAYLOAD_MAX	   1002 /* bytes of one row: never an overflow page */
#define VALUE_MAX	   512	/* bytes of one text value */
#define STACK_MAX	   64 /* packs opened together */
#define ZST_WINDOW_LOG_MAX 23 /* 8 MiB */
#define SOURCES_FILE_MAX   ((size_t)16 << 20)
#define NOTES_FILE_MAX	   ((size_t)1 << 20)
#define DELTA_FILE_MAX	   ((size_t)64 << 20) /* bytes of a delta as it is carried */
#define DELTA_RAW_MAX	   ((uint64_t)1 << 30) /* and of its rows */
#define PART_BYTES_MAX	   (((uint64_t)1 << 33) - 4096) /* one database; 11 octal digits */
#define VERSION_MAX	   64				/* bytes of a pack's version text */
/* Databases of a pack that are together no larger are verified whole when it is opened (about a
 * millisecond), so that a team's own small pack is refused for any byte changed, used or not. */
#define PACK_WHOLE_MAX	    ((uint64_t)1 << 20)
#define BLOCK_BYTES_VERITY 4096
#define FANOUT_VERITY	   128

#endif
