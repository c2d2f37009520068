/* pack/waybill.h: what a site put on a medium, its clock and the head of its log.
 *
 * docs/formats/carry.md, section 4. Grants no trust at all: it lets the other side name what is missing and
 * write down who sent it. Its signature is by the key it names itself.
 */
#ifndef PICKET_PACK_WAYBILL_H
#define PICKET_PACK_WAYBILL_H

#include "pack/bundle.h"

#define CARGO_NAME_MAX 128

struct cargo {
	char name[CARGO_NAME_MAX + 1]; /* [A-Za-z0-9][A-Za-z0-9._+-]*: of a file in one folder */
	uint64_t size;
	struct digest digest;
};

struct waybill {
	char site[NAME_PART_MAX + 1];
	bool has_key;
	struct pubkey key;
	uint64_t clock, audit_count;
	struct digest audit_head;
	size_t count;
	struct cargo *cargo; /* by rising name; in the arena */
};

bool cargo_name_valid(struct text name);

/* Codes: WAYBILL-MALFORMED. */
bool waybill_parse(struct text bytes, struct arena *a, struct waybill *out, struct err *e);
bool waybill_format(const struct waybill *w, struct buf *out);

/* `iocpack waybill cN m=<32 digits>`. out: MINISIGN_COMMENT_MAX + 1. */
void waybill_comment(uint64_t clock, struct text bytes, char *out);

/* A bundle of one waybill. *is_signed: by the key it names, and the signature holds. Codes:
 * WAYBILL-MALFORMED (a signature that does not hold too), BUNDLE-MALFORMED. */
bool waybill_open(struct text bundle, struct arena *a, struct waybill *out, bool *is_signed,
		  struct err *e);

#endif
