#include "base/file.h"
#include "packtool/installed.h"
#include "packtool/inventory.h"
#include "packtool/qr.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>

/* In place of its text. */
static bool as_qr(struct buf *b, bool ink, struct err *e)
{
	static struct qr q;
	struct text t = buf_view(b);

	if (!qr_encode(t, &q)) {
		err_set(e, "INVENTORY-LARGE", "%zu bytes; a QR code holds %d", t.n, QR_BYTES_MAX);
		return err_hint(e, "carry it as a file: corpus inventory -o FILE");
	}
	buf_clear(b);
	return qr_text(&q, ink, b) || err_set(e, "NO-MEMORY", "out of memory");
}

static int run(const struct args *a)
{
	static struct inventory inventory;
	const char *out = arg_value(a, "output", NULL), *screen = arg_value(a, "qr", NULL);
	struct buf b = BUF((size_t)64 << 10);
	struct err e = {0};
	if (screen && strcmp(screen, "dark") != 0 && strcmp(screen, "light") != 0)
		return cmd_usage(a, "--qr wants dark or light: what the screen is");
	struct installed *i = installed_open(a, NULL, &e);
	bool ok = i != NULL;

	/* A site without any pack has an inventory too: the empty one. */
	if (!ok && err_is(&e, "PACK-NONE"))
		ok = true;
	if (i)
		inventory_of(&i->packs, &inventory);
	ok = ok && (inventory_format(&inventory, &b) || err_set(&e, "NO-MEMORY", "out of memory"));
	ok = ok && (!screen || as_qr(&b, strcmp(screen, "light") == 0, &e));
	if (ok && out)
		ok = file_replace(AT_FDCWD, out, b.p, b.n, 0644, &e);
	else if (ok)
		ok = (fwrite(b.p, 1, b.n, stdout) == b.n && fflush(stdout) == 0) ||
		     err_errno(&e, "FILE-WRITE", "cannot write");
	installed_close(i);
	buf_free(&b);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{'o', "output", "FILE", "where it goes (default: standard output)"},
	{0, "qr", "SCREEN", "as a QR code of text, for a dark screen or a light one (paper): dark, light", "dark light"},
	OPTION_STORE,
	{0},
};

const struct cmd cmd_corpus_inventory = {
	.name = "corpus inventory",
	.summary = "what this site has, in a few lines, for whoever sends it the rest",
	.operands = "",
	.about = "One line a pack, some 50 bytes: short enough to be typed, or to be photographed as a QR\n"
		 "code (some 20 packs are 1 KB). Nothing in it is secret, and nothing is believed of it but what\n"
		 "to send.",
	.example = "  picket corpus inventory --qr dark\n"
		   "  picket corpus inventory -o site-b.txt",
	.options = options,
	.run = run,
};
