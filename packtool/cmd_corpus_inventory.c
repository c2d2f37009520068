#include "base/file.h"
#include "packtool/installed.h"
#include "packtool/inventory.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <fcntl.h>
#include <stdio.h>

static int run(const struct args *a)
{
	static struct inventory inventory;
	const char *out = arg_value(a, "output", NULL);
	struct buf b = BUF(INVENTORY_MAX);
	struct err e = {0};
	struct installed *i = installed_open(a, NULL, &e);
	bool ok = i != NULL;

	/* A site without any pack has an inventory too: the empty one. */
	if (!ok && err_is(&e, "PACK-NONE"))
		ok = true;
	if (i)
		inventory_of(&i->packs, &inventory);
	ok = ok && (inventory_format(&inventory, &b) || err_set(&e, "NO-MEMORY", "out of memory"));
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
	OPTION_STORE,
	{0},
};

const struct cmd cmd_corpus_inventory = {
	.name = "corpus inventory",
	.summary = "what this site has, in a few lines, for whoever sends it the rest",
	.operands = "",
	.about = "One line a pack, some 50 bytes: short enough to be typed. Nothing in it is secret, and\n"
		 "nothing is believed of it but what to send.",
	.example = "  packtool corpus inventory -o site-b.txt",
	.options = options,
	.run = run,
};
