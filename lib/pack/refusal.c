#include "pack/refusal.h"

#include <stddef.h>
#include <string.h>

/* The first row whose code begins the refusal's counts: families stand behind their members. */
static const struct {
	const char *code, *hint;
} rows[] = {
	{"PACK-NONE", "import a signed pack: picket corpus import FILE.iocpack"},
	{"PACK-UNSIGNED", "sign it: picket pack sign FILE --key KEY; or get a signed one"},
	{"PACK-UNKNOWN-KEY", "if its publisher is known to you, compare the fingerprint with them, then: "
			     "picket keys trust KEY.pub"},
	{"PACK-THRESHOLD", "get the missing signatures: picket pack sign FILE --key KEY, by others"},
	{"PACK-ROLE", "do not use this file; tell its publisher that a signature was put on another object"},
	{"PACK-REVOKED", "get a pack signed by a key that still counts"},
	{"PACK-WITHDRAWN", "its publisher took this version back: get the next one"},
	{"PACK-ROLLBACK", "get the newest pack from its publisher"},
	{"PACK-EPOCH", "get the newest root of the publisher first"},
	{"PACK-EQUIVOCATION", "a publisher's key may be stolen: ask the publisher by another way"},
	{"PACK-ROW", "ask its publisher for a corrected pack, or go back: picket corpus rollback"},
	{"PACK-FORM", "import it: picket corpus import FILE"},
	{"PACK-", "the file is damaged or was changed: get the pack again from its publisher"},
	{"MANIFEST-READER", "install a newer picket, or get a pack made for this one"},
	{"MANIFEST-", "the file was not made by a sound tool: get the pack again from its publisher"},
	{"SIG-", "the signature is damaged: get the pack again from its publisher"},
	{"UPDATE-OLDER", "the list was refused: ask again later, or another registry"},
	{"UPDATE-CHANGED", "the list was refused: ask whoever runs the registry"},
	{"UPDATE-SIGNATURE", "the list was refused: it was changed on its way"},
	{"UPDATE-UNSIGNED", "the list was refused: give the registry's keys, or do not require them"},
	{"UPDATE-INTEGRITY", "the list was refused: it was changed or damaged on its way"},
	{"UPDATE-CANARY", "the list was refused: it is damaged or was tampered with"},
	{"STATE-", "put the state file back from a copy, or: picket corpus import FILE --new-state"},
	{"ROOT-THRESHOLD", "get the missing signatures: picket keys root sign FILE --key KEY"},
	{"ROOT-SIGNATURE", "the chain of roots was changed: get it again from its publisher"},
	{"ROOT-EQUIVOCATION", "keys may be stolen: ask the publisher by another way"},
	{"ROOT-CHAIN", "get the whole chain of roots again from its publisher"},
	{"BUNDLE-", "the file is damaged: get it again from its publisher"},
	{"CATALOG-", "get the file again; a catalog that does not hold tells of nothing"},
	{"DELTA-", "get the full pack from its publisher"},
	{"ROOT-UNREADABLE", "make it a plain file, in a folder, that this user can read"},
	{"ROOT-MALFORMED", "trust the keys again: picket keys trust KEY.pub --replace"},
	{"ROOT-NOT-CANONICAL", "trust the keys again: picket keys trust KEY.pub --replace"},
};

static const char *find(const struct err *e)
{
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (strncmp(e->code, rows[i].code, strlen(rows[i].code)) == 0)
			return rows[i].hint;
	return NULL;
}

bool refusal_is(const struct err *e)
{
	return find(e) != NULL;
}

void refusal_hint(struct err *e)
{
	const char *hint = find(e);

	if (hint && !e->hint[0])
		err_hint(e, "%s", hint);
}
