#include "packtool/feed/table.h"

#include "packtool/feed/unpack.h"

#include <stdio.h>
#include <string.h>

#define SNIFF_BYTES 4096

/* The order in which they are asked: the ones that are surest of themselves first. */
const struct feed_format *const feed_formats[] = {
	&feed_stix, &feed_misp, &feed_vex, &feed_osv, &feed_clamav, &feed_csv, &feed_tsv, &feed_list, NULL,
};

const struct feed_format *feed_format_named(const char *name)
{
	for (size_t i = 0; feed_formats[i]; i++)
		if (strcmp(feed_formats[i]->name, name) == 0)
			return feed_formats[i];
	return NULL;
}

const struct feed_format *feed_format_of(struct text bytes, struct text name)
{
	struct text head = text_head(bytes, SNIFF_BYTES);

	text_skip(&head, T("\xef\xbb\xbf"));
	for (size_t i = 0; feed_formats[i]; i++)
		if (feed_formats[i]->sniff(head, name))
			return feed_formats[i];
	return NULL;
}

struct entries {
	struct feed *f;
	const struct feed_format *as;
	const char *file;
};

bool feed_aside(struct text name)
{
	struct cut c = text_cut_last(name, '/');
	struct text base = c.found ? c.tail : c.head;
	static const char *const names[] = {"manifest.json", "hashes.csv", "LICENSE", "README.md"};

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (text_eq(base, text_of(names[i])))
			return true;
	return base.n == 0 || text_starts(base, T("."));
}

static bool take_document(struct feed *f, const struct feed_format *as, const char *file,
			  struct text bytes)
{
	const struct feed_format *format = as ? as : feed_format_of(bytes, text_of(file));

	if (!format)
		return feed_refuse(f, (struct feed_at){file, 0},
				   "what kind of feed is this? name it with --as: osv, csv, tsv, list, stix, misp, "
				   "clamav or vex");
	text_skip(&bytes, T("\xef\xbb\xbf"));
	return format->read(f, file, bytes);
}

static bool take_entry(void *ctx, struct text name, struct text bytes)
{
	struct entries *n = ctx;
	char label[300];

	if (name.n == 0)
		return take_document(n->f, n->as, n->file, bytes);
	if (feed_aside(name))
		return true;
	snprintf(label, sizeof label, "%.100s:" TEXT_FMT, n->file, TEXT_ARG(text_head(name, 160)));
	return take_document(n->f, n->as, label, bytes);
}

bool feed_read(struct feed *f, const struct feed_format *as, const char *file, struct text bytes)
{
	struct entries n = {f, as, file};
	struct err why = {0};

	if (!unpack_needed(bytes))
		return take_document(f, as, file, bytes);
	if (unpack_each(bytes, take_entry, &n, &why))
		return true;
	return why.code[0] && feed_refuse(f, (struct feed_at){file, 0}, "%s", why.text);
}
