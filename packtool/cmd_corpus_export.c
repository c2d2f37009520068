#include "base/file.h"
#include "packtool/installed.h"
#include "packtool/keyfile.h"
#include "packtool/ship.h"
#include "packtool/shipment.h"
#include "packtool/verb.h"
#include "packtool/verbs.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

/* "650M": decimal, with k, M or G of 1000. */
static bool parse_size(const char *said, uint64_t *out)
{
	struct text t = text_of(said);
	uint64_t unit = 1;

	if (text_ends(t, T("k")))
		unit = 1000;
	else if (text_ends(t, T("M")))
		unit = 1000000;
	else if (text_ends(t, T("G")))
		unit = 1000000000;
	if (unit > 1)
		t = text_head(t, t.n - 1);
	if (!text_u64(t, out) || *out == 0 || *out > UINT64_MAX / unit)
		return false;
	*out *= unit;
	return true;
}

static bool read_inventory(const char *file, struct inventory *out, struct err *e)
{
	struct buf b = BUF(INVENTORY_MAX);
	bool ok = file_read(AT_FDCWD, file, false, &b, e) &&
		  (inventory_parse(buf_view(&b), out, e) || err_in(e, "%s", file));

	buf_free(&b);
	return ok;
}

static void report(const char *dir, const struct shipped *d)
{
	verb_tell(dir, "%zu pack%s whole, %zu as a delta, %zu there already; %ju bytes", d->whole,
	       d->whole == 1 ? "" : "s", d->deltas, d->same, (uintmax_t)d->bytes);
	if (d->volumes)
		printf(" in %ju volume%s", (uintmax_t)d->volumes, d->volumes == 1 ? "" : "s");
	putchar('\n');
	if (d->conflict[0])
		printf("ALARM: that site has another %s of the same sequence: two packs were signed as one\n",
		       d->conflict);
}

static int ship_folder(const struct args *a, const struct installed *i, struct shipment *s,
		       const char *out)
{
	static struct inventory site;
	const char *file = arg_value(a, "for", NULL), *key = arg_value(a, "key", NULL);
	struct secret *secret = NULL;
	struct shipped done;
	struct err e = {0};

	s->from = i;
	s->names = (const char *const *)a->operands;
	s->name_count = (size_t)a->count;
	s->clock = verb_now();
	s->name = arg_value(a, "site", "unnamed");
	bool ok = (!file || read_inventory(file, &site, &e)) &&
		  (!key || (secret = verb_secret(a, key, &e)) != NULL);
	s->site = file ? &site : NULL;
	s->key = secret;
	ok = ok && shipment_make(s, out, &done, &e);
	secret_free(secret);
	if (ok && !arg_flag(a, "quiet"))
		report(out, &done);
	return ok ? EXIT_DONE : verb_fail(&e);
}

static int ship_file(const struct args *a, const struct installed *i, enum tlp max, const char *out)
{
	struct ship how = {.transport = arg_flag(a, "transport"), .max = max};
	struct err e = {0};

	if (!ship_pack(i->store, i->found->path, &how, out, &e))
		return verb_fail(&e);
	if (!arg_flag(a, "quiet"))
		verb_tell(out, "%s e%ju s%ju\n", a->operands[0],
		       (uintmax_t)pack_manifest(i->found->pack)->epoch,
		       (uintmax_t)pack_manifest(i->found->pack)->seq);
	return EXIT_DONE;
}

static int run(const struct args *a)
{
	const char *out = arg_value(a, "output", NULL), *volume = arg_value(a, "max-volume", NULL);
	struct shipment s = {.max = TLP_RED};
	struct stat st;
	struct err e = {0};

	if (!out)
		return cmd_usage(a, "needs -o FILE or -o FOLDER");
	if (!tlp_parse(text_of(arg_value(a, "max-tlp", "red")), &s.max))
		return cmd_usage(a, "--max-tlp wants clear, green, amber or red");
	if (volume && !parse_size(volume, &s.volume))
		return cmd_usage(a, "--max-volume wants a size such as 650M");
	if (!keyfile_name_valid(text_of(arg_value(a, "site", "unnamed"))))
		return cmd_usage(a, "--site wants [a-z0-9][a-z0-9._-]{0,63}");
	bool folder = a->count != 1 || volume || arg_value(a, "for", NULL) || arg_value(a, "site", NULL) ||
		      arg_value(a, "key", NULL) || text_ends(text_of(out), T("/")) ||
		      (stat(out, &st) == 0 && S_ISDIR(st.st_mode));
	struct installed *i = installed_open(a, folder ? NULL : a->operands[0], &e);
	if (!i)
		return verb_fail(&e);
	int status = folder ? ship_folder(a, i, &s, out) : ship_file(a, i, s.max, out);
	installed_close(i);
	return status;
}

static const struct option options[] = {
	{'o', "output", "FILE", "where the pack goes; a folder for several, with the waybill"},
	{0, "for", "INVENTORY", "only what that site lacks, as deltas where there are any"},
	{0, "max-tlp", "LEVEL", "leave out the parts above clear, green, amber or red"},
	{0, "max-volume", "SIZE", "cut into volumes of at most SIZE, such as 650M"},
	{0, "site", "NAME", "what the waybill calls this site"},
	{'k', "key", "FILE", "sign the waybill with this site's key"},
	{0, "transport", NULL, "compressed form of a single file (a folder always has it)"},
	OPTION_PASSWORD,
	OPTION_STORE,
	{'q', "quiet", NULL, "say nothing when all is well"},
	{0},
};

const struct cmd cmd_corpus_export = {
	.name = "corpus export",
	.summary = "write packs in force to a file or a medium, to carry them elsewhere",
	.operands = "[PACK...]",
	.max = -1,
	.about = "Manifest and signatures stay as they are, so the other side verifies what the publisher\n"
		 "signed. The chain of roots and the newest catalog go along. A folder holds all installed\n"
		 "packs, or those named; its waybill says what is missing when not all of it arrives.",
	.example = "  picket corpus export picket/npm-malware --transport -o npm-malware.iocpack\n"
		   "  # on the dark side, then here\n"
		   "  picket corpus inventory -o site-b.txt\n"
		   "  picket corpus export --for site-b.txt --max-tlp green --max-volume 650M -o stick",
	.options = options,
	.run = run,
};
