/* pack/layout.h: which members a container may have, and in which order.
 *
 * docs/formats/pack.md, section 4. A small machine that the walker feeds with one member
 * after the other; the writer asks it how long a pad must be.
 *
 *	manifest
 *	sigs/<fingerprint>.minisig	0 to 16, by rising fingerprint
 *	live form, for each part present, in the order clear, green, amber, red:
 *		pad<2i>  tree.<part>  pad<2i+1>  <part>.db
 *	transport form, for each part present, in that order:
 *		<part>.db.zst
 *	sources				or absent
 *	notes				or absent
 *	root.<version>			or absent: a chain of roots up to this version (pack/chain.h)
 *	catalog				or absent: what was newest (pack/catalog.h)
 *	delta.<seq>			by rising seq
 *	delta form: no part, and at least one delta.
 */
#ifndef PICKET_PACK_LAYOUT_H
#define PICKET_PACK_LAYOUT_H

#include "base/err.h"
#include "pack/manifest.h"
#include "pack/ustar.h"

#define LAYOUT_ALIGN 4096 /* where the data of tree.* and *.db begin, in the file */

enum layout_form { FORM_NONE, FORM_LIVE, FORM_TRANSPORT, FORM_DELTA };

struct layout {
	int step; /* rank of the last member */
	uint64_t last_delta;
	char last_sig[FINGERPRINT_TEXT];
	unsigned sigs;
	int part;      /* tlp + 1 of the last part begun */
	unsigned pads; /* pads seen: their number is their name */
	enum layout_form form;
};

/* Codes: PACK-MEMBER (name or order), PACK-CONTAINER (a pad of another length). */
bool layout_next(struct layout *l, const struct member *m, struct err *e);
/* After the last member: nothing is missing. */
bool layout_end(const struct layout *l, struct err *e);

bool layout_is_pad(const char *name);

/* How long a pad must be whose own header stands at `offset`, so that the data of the
 * member behind it begin on a multiple of LAYOUT_ALIGN: 0, 512, ... 3584. */
uint64_t layout_pad_size(uint64_t offset);

/* Names of members. out: 101 bytes. */
void layout_sig_name(char *out, const char *fingerprint);
void layout_tree_name(char *out, enum tlp t);
void layout_db_name(char *out, enum tlp t);
void layout_zst_name(char *out, enum tlp t);
void layout_delta_name(char *out, uint64_t from_seq);
void layout_chain_name(char *out, uint64_t version);
/* What the manifest does not sign, because it is signed by itself: root.<version> and catalog. */
bool layout_is_carried(const char *name);

#endif
