#include "base/fill.h"

#include <stdbool.h>
#include <string.h>

struct fill {
	FILE *f;
	size_t at, indent;
	bool begun; /* a word stands in this line */
};

static void new_line(struct fill *l)
{
	putc('\n', l->f);
	l->at = 0;
	l->begun = false;
}

static void put_word(struct fill *l, const char *word, size_t n)
{
	if (l->begun && l->at + 1 + n > FILL_COLUMNS)
		new_line(l);
	if (l->begun)
		putc(' ', l->f), l->at++;
	for (; l->at < l->indent; l->at++)
		putc(' ', l->f);
	fwrite(word, 1, n, l->f);
	l->at += n;
	l->begun = true;
}

static void put_words(struct fill *l, const char *line, size_t n)
{
	for (size_t i = 0; i < n;) {
		size_t word = 0;
		while (i + word < n && line[i + word] != ' ')
			word++;
		if (word)
			put_word(l, line + i, word);
		i += word + (i + word < n);
	}
}

void fill_put(FILE *f, const char *text, size_t at, size_t indent)
{
	struct fill l = {.f = f, .at = at, .indent = indent};

	while (*text) {
		size_t n = strcspn(text, "\n");
		if (n == 0 || text[0] == ' ') {
			if (l.begun)
				new_line(&l);
			fwrite(text, 1, n, f);
			new_line(&l);
		} else {
			put_words(&l, text, n);
		}
		text += n + (text[n] == '\n');
	}
}
