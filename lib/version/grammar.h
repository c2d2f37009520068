/* version/grammar.h: the pieces of node-semver's grammar; private to the room. */
#ifndef PICKET_VERSION_GRAMMAR_H
#define PICKET_VERSION_GRAMMAR_H

#include "version/semver.h"

/* White space as JavaScript's \s and trim() know it: bytes of the one that t
 * begins with, or 0. */
size_t semver_space(struct text t);
struct text semver_trim(struct text t);

/* As semver_parse, but says whether the text has no such shape or only goes past
 * a limit (length, largest number): a loose range drops the first silently and
 * fails on the second. */
enum semver_shape { SEMVER_OK, SEMVER_NO_SHAPE, SEMVER_PAST_LIMIT };
enum semver_shape semver_read(struct text t, bool loose, struct semver *out);

/* What may stand behind the third number: prerelease and build. patch is that
 * number; when loose, its last digit may turn out to begin the prerelease
 * ("1.2.34.beta" is 1.2.3-4.beta). */
bool semver_tail(struct text t, bool loose, struct text *patch, struct semver *out);

/* A version with parts missing or wild: "1", "1.x", "v1.2.3-rc.1". */
struct partial {
	struct text major, minor, patch; /* digits, "x", "X", "*", or empty */
	struct text prerelease;
};
bool partial_read(struct text t, bool loose, struct partial *out);

/* True when the part is missing or wild. */
bool partial_wild(struct text part);

/* Readies one alternative (white space is single spaces) for cutting into words:
 * build metadata is dropped, since it means nothing in a range, then spaces
 * between an operator and its version, then those behind ~, ~> and ^. Each
 * replaces what out holds; false when that would pass its maximum. */
bool words_drop_builds(struct text alternative, struct buf *out);
bool words_join_operators(struct text alternative, struct buf *out);
bool words_join_sugars(struct text alternative, struct buf *out);

/* One alternative of a range as plain comparators: calls emit for each, with op
 * "", "<", "<=", ">", ">=" or "=", and version text; both empty stand for "any".
 * The texts live only during the call. shaped is false for a word that is no
 * comparator. Stops and returns false when emit does, or without memory. */
typedef bool desugar_emit(void *to, struct text op, struct text version, bool shaped);
bool desugar(struct text alternative, unsigned flags, desugar_emit *emit, void *to);

#endif
