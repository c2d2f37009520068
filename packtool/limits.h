/* packtool/limits.h: ceilings of the side that writes packs (docs/formats/source.md). */
#ifndef PICKET_PACKTOOL_LIMITS_H
#define PICKET_PACKTOOL_LIMITS_H

#include "pack/limits.h"

#define SOURCE_LINE_MAX	   4096 /* bytes of one line of a table, without its LF */
#define SOURCE_COLUMNS_MAX 16	/* columns of one table */
#define SOURCE_HEAD_MAX	   4096 /* bytes of pack.txt */
#define SOURCE_ROWS_MAX	   ((uint64_t)50000000) /* rows of one table */
#define SOURCE_FMT_MAX	   ((size_t)1 << 30) /* bytes of a table that `pack fmt` sorts in memory */
#define PART_NUMBER_MAX	   65535
#define NPM_NAME_MAX	   214
#define RECORD_ID_MAX	   128
#define CAMPAIGN_ID_MAX	   128
#define SOURCE_ID_MAX	   64
#define DOMAIN_MAX	   253
#define PATTERN_MIN	   4 /* bytes of a string or regex: shorter ones match by chance */
#define CIDR4_BITS_MIN	   8
#define CIDR6_BITS_MIN	   16
#define FRESH_FOR_DEFAULT  ((uint64_t)604800)
#define FRESH_FOR_MAX	   ((uint64_t)315360000) /* ten years */
#define CANARY_FILE_MAX	   ((size_t)4 << 20) /* bytes of a list of canaries */
#define CANARY_LINE_MAX	   4096
#define LINT_SHOWN_MAX	   20 /* findings of one code that are kept; all are counted */
#define LINT_LARGE_PERCENT 20 /* of the rows before: a larger change must be accepted */
#define LINT_LARGE_ROWS	   10 /* fewer changed rows are never large */
#define SECRET_FILE_MAX	   1024 /* bytes of a minisign secret key file */
#define PASSWORD_MAX	   1024

/* The network (packtool/fetch.h). */
#define URL_MAX		   2048
#define FETCH_REDIRECTS    3
#define FETCH_HEADERS_MAX  ((size_t)64 << 10) /* bytes of one answer's headers */
#define FETCH_CONNECT_MAX  15	    /* seconds until a connection stands */
#define FETCH_RATE_MIN	   1000	    /* bytes a second; slower for `stall` seconds is cut off */
#define FETCH_STALL	   30	    /* seconds, when the caller names none */
#define FETCH_SECONDS	   900	    /* seconds for one download, when the caller names none */
#define FETCH_CA_MAX	   ((size_t)1 << 20) /* bytes of a file of certificates */

/* Lists of popular names (packtool/namelist.h) and what they come in. */
#define LIST_NAMES_MAX	   ((uint64_t)10000000) /* names in one list */
#define LIST_BYTES_MAX	   ((uint64_t)512 << 20) /* bytes of one list, unpacked */
#define LIST_LINE_MAX	   1024 /* bytes of a line, or of a string of JSON */
#define TOP_MAX		   100000 /* names kept */
#define TOP_DEFAULT	   10000
#define NPMTAR_ENTRIES_MAX 20000
#define NPMTAR_BYTES_MAX   ((uint64_t)1 << 30) /* unpacked */
#define NPMTAR_PAX_MAX	   65536 /* bytes of one extended header */
#define TARBALL_MAX	   ((uint64_t)256 << 20) /* as it is fetched */
#define PACKUMENT_MAX	   ((size_t)32 << 20)

/* Mirrors and registries of packs (packtool/remote.h). */
#define OFFERS_MAX	   64 /* packs in one mirror or under one tag */
#define OFFER_BYTES_MAX	   ((uint64_t)8 << 30) /* of one pack's file */
#define MIRROR_INDEX_MAX   ((size_t)64 << 10)
#define OCI_MANIFEST_MAX   ((size_t)1 << 20)
#define OCI_TOKEN_MAX	   8192
#define OCI_CHUNK	   ((uint64_t)4 << 20) /* bytes sent in one request */

#endif
