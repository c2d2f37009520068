/* scanner/content/heredoc.h: text that a shell script only prints, line by line.
 *
 *	cat <<-EOF
 *	Usage: n [options], and other downloads by <folder>/<version>
 *	EOF
 *
 * Only what is certainly no command counts: the body of a `cat <<WORD` that stands alone on its line, outside of quotes, with nothing in it
 * that the shell runs, in a script that makes no commands out of text. Where the quotes of a script are not certain, nothing behind counts. */
#ifndef PICKET_SCANNER_CONTENT_HEREDOC_H
#define PICKET_SCANNER_CONTENT_HEREDOC_H

#include "base/text.h"

struct heredoc {
	struct text word; /* that ends the open one */
	bool inside, dash;
	char quote; /* that a line left open */
	bool goes_on; /* the line before ends with a backslash: this one is more of its command */
	bool lost;  /* nobody knows what is quoted from here on */
};

struct heredoc heredoc_begin(struct text script);

/* Whether the line is text. Each line of the script in its order; rest: what stands behind it. Linear in the script. */
bool heredoc_line(struct heredoc *h, struct text line, struct text rest);

#endif
