/* packtool/feed/fact.h: one spelling for each value, and a guess at what a bare value is. */
#ifndef PICKET_PACKTOOL_FEED_FACT_H
#define PICKET_PACKTOOL_FEED_FACT_H

#include "base/arena.h"

/* The spelling that a source folder wants: defanged values ("hxxp://a[.]b") made whole, hosts and
 * hashes in lower case, addresses in canonical spelling. What cannot be read stays as it is. */
struct text fact_normal(struct arena *a, struct text kind, struct text value);

/* The kind of a bare value: a hash, integrity, url, ip, cidr, email, or npm for NAME@VERSION and
 * words without a dot. Empty when it could be several. */
struct text fact_guess(struct text normal);
/* The same of a value as it is written: one that was made harmless ("c2[.]example[.]org") is a domain. */
struct text fact_guess_written(struct arena *a, struct text value);

/* Our name for a kind as feeds spell it ("SHA-256", "ipv4", "hostname", "package"); empty when
 * there is none. */
struct text fact_kind(struct text name);

/* Our name of a level (TLP) in any spelling; empty when there is none. */
struct text fact_tlp(struct text name);

/* Our word for a severity ("moderate", "info") or confidence; empty when there is none. */
struct text fact_severity(struct text name);
struct text fact_confidence(struct text name);

#endif
