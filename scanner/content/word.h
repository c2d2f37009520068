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
	uint32_t marks; /* looked for only in files with one of these; 0: always */
	bool nocase;
};
extern const struct word words[];
extern const size_t word_count;

/* at(): false when the place is no place for a word (a comment). */
struct word_place {
	void *ctx;
	bool (*at)(void *ctx, size_t offset);
};

/* Adds acts for each word, for the first CONTENT_WORD_PLACES places it stands at. file_offset: where an act's place
 * is when layer is not 0. */
void words_find(struct act_list *acts, struct text t, uint32_t marks, uint32_t layer,
		uint32_t file_offset, uint32_t flags, const struct word_place *place);

#endif
