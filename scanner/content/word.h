/* content/word.h: literals that show a behaviour wherever a program spells them in a string.
 *
 * Looked for in the strings of scripts (not in comments), in decoded layers, and in the lines of
 * shell, Python and PowerShell scripts that are no comments.
 */
#ifndef PICKET_SCANNER_CONTENT_WORD_H
#define PICKET_SCANNER_CONTENT_WORD_H

#include "scanner/content/act.h"
#include "scanner/content/mark.h"

struct word {
	const char *text;
	enum behaviour behaviour;
	uint32_t flags;
	bool nocase;
};
extern const struct word words[];
extern const size_t word_count;
#define WORDS_MAX 128 /* bits of struct word_set */

struct word_set { /* which words a text holds: the pattern stage says so */
	uint64_t bits[WORDS_MAX / 64];
	uint32_t marks;
};

/* at(): false when the place is no place for a word (a comment). */
struct word_place {
	void *ctx;
	bool (*at)(void *ctx, size_t offset);
};

/* Adds acts for each word, for the first CONTENT_WORD_PLACES places it stands at. file_offset: where an act's place
 * is when layer is not 0. */
void words_find(struct act_list *acts, struct text t, const struct word_set *set, uint32_t layer,
		uint32_t file_offset, uint32_t flags, const struct word_place *place);

#endif
