#include "packtool/rootfile.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"
#include "store/rotate.h"

#include <stdio.h>
#include <string.h>

/* Its chain, or the root alone when it has no past. */
static bool collect(const struct store *s, size_t i, struct buf *out, struct err *e)
{
	struct buf root = BUF(ROOT_MAX);
	bool ok = store_chain_read(store_dir(s), store_root_name(s, i), store_roots(s)[i], out, e);

	if (ok && !out->n) {
		struct signed_object o = {0};
		ok = root_format(store_roots(s)[i], &root) || err_set(e, "NO-MEMORY", "out of memory");
		o.bytes = buf_view(&root);
		ok = ok && (bundle_format(&o, 1, out) || err_set(e, "NO-MEMORY", "out of memory"));
	}
	buf_free(&root);
	return ok;
}

/* A root that was never signed would be changed in place: its successor is begun at once. */
static bool begin_next(const char *path, struct err *e)
{
	struct buf text = BUF(CHAIN_MAX), root = BUF(ROOT_MAX);
	struct signed_object two[2] = {{{0}}};
	struct rootfile f;

	if (!rootfile_read(path, &f, e))
		return false;
	bool ok = true;
	if (rootfile_is_draft(&f)) {
		const struct trust *t = rootfile_last(&f);
		struct text rest = f.chain->links[0].bytes, line;
		text_line(&rest, &line);
		text_line(&rest, &line);
		buf_printf(&root, "iocpack-root 1\nversion %ju\n", (uintmax_t)trust_version(t) + 1);
		buf_text(&root, rest);
		two[0].bytes = f.chain->links[0].bytes;
		two[1].bytes = buf_view(&root);
		ok = (bundle_format(two, 2, &text) || err_set(e, "NO-MEMORY", "out of memory")) &&
		     rootfile_write(path, buf_view(&text), e);
	}
	rootfile_close(&f);
	buf_free(&text);
	buf_free(&root);
	return ok;
}

static int run(const struct args *a)
{
	const char *out = arg_value(a, "output", NULL);
	struct buf chain = BUF(CHAIN_MAX);
	struct err e = {0};
	size_t i = 0;

	if (!out)
		return cmd_usage(a, "needs -o FILE");
	struct store *s = verb_store(a, &e);
	if (!s)
		return verb_fail(&e);
	while (i < store_root_count(s) && strcmp(store_root_name(s, i), a->operands[0]) != 0)
		i++;
	bool ok = i < store_root_count(s) ||
		  (err_set(&e, "ROOT-EXISTS", "no root is called \"%s\" here", a->operands[0]),
		   err_hint(&e, "picket keys list shows them"));
	ok = ok && collect(s, i, &chain, &e) && rootfile_write(out, buf_view(&chain), &e) &&
	     (!arg_flag(a, "next") || begin_next(out, &e));
	if (ok && !arg_flag(a, "quiet"))
		verb_tell(out, "the chain of \"%s\", root %ju\n", a->operands[0],
		       (uintmax_t)trust_version(store_roots(s)[i]));
	store_close(s);
	buf_free(&chain);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static const struct option options[] = {
	{'o', "output", "FILE", "where the chain goes"},
	{0, "next", NULL, "begin the next version at once, when the root was never signed"},
	OPTION_STORE,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_keys_root_export = {
	.name = "keys root export",
	.summary = "write the chain of a root that is trusted here",
	.operands = "NAME",
	.min = 1,
	.max = 1,
	.about = "To draft its next version, or to hand it on. A root that \"keys trust\" made has no\n"
		 "signatures; with --next its successor is drafted.",
	.example = "  picket keys root export acme -o acme.roots --next",
	.options = options,
	.run = run,
};
